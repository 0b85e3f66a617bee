import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  statfsSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { SUMS_FILE } from '../checksums.ts';
import { shownPath } from './fileFaults.ts';

/** Questions to the file system; a test passes other answers. */
export interface DiskQuestions {
  access: (path: string, mode: number) => void;
  /** Returns how many blocks a disk has, how many may still be written, and their size. */
  space: (path: string) => { blocks: number; bavail: number; bsize: number };
}

const DISK: DiskQuestions = { access: accessSync, space: (path) => statfsSync(path) };

/** Bytes that a file takes on a disk beyond its own, at most, with the usual size of blocks. */
const BLOCK = 4096;
/** Names of content files; a folder of such a name stands where a file belongs. */
const FILE_NAME = /\.(?:mdx?|yaml|json|txt)$/u;

/**
 * Checks, before a build works for nothing, that it can read its sources and write its site.
 * @throws Error, in Chinese for the operator or with a code of the file system
 */
export function checkBuild(root: string, site: string, disk = DISK): void {
  checkFolder(root, site);
  for (const name of [SUMS_FILE, 'sw.js', 'index.html']) checkFile(join(site, name));
  disk.access(nearestFolder(site), constants.W_OK | constants.X_OK);
  for (const folder of ['content', 'public']) checkSources(join(root, folder), disk);
  checkSpace(root, site, disk);
}

function checkFolder(root: string, site: string): void {
  if (!statSync(nearestFolder(site)).isDirectory()) {
    const file = shownPath(nearestFolder(site));
    throw new Error(`${file} 是文件，网站要放进文件夹：移走或改名这个文件`);
  }
  const below = relative(site, root);
  if (!isAbsolute(below) && below.split(sep)[0] !== '..') {
    throw new Error(`${site} 里有本项目，换上网站会删掉它：让 dist 指向别的文件夹`);
  }
}

function checkFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile()) {
    throw new Error(`${shownPath(path)} 该是文件，却是文件夹：移走或改名这个文件夹`);
  }
}

/** Returns the path itself, or what is there of it. */
function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}

/** Checks that the files below a folder can be read and are files. */
function checkSources(folder: string, disk: DiskQuestions): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (FILE_NAME.test(entry.name)) checkFile(path);
    if (entry.isDirectory()) checkSources(path, disk);
    else if (existsSync(path)) disk.access(path, constants.R_OK);
  }
}

/** Checks that there is room for a site like the last one: twice where it is made, once on another disk of the site. */
function checkSpace(root: string, site: string, disk: DiskQuestions): void {
  const bytes = siteBytes(site);
  const [made, served] = [join(root, '.build'), nearestFolder(site)];
  requireSpace(made, 2 * bytes, disk);
  if (statSync(made).dev !== statSync(served).dev) requireSpace(served, bytes, disk);
}

function requireSpace(folder: string, bytes: number, disk: DiskQuestions): void {
  const { blocks, bavail, bsize } = disk.space(folder);
  const free = bavail * bsize;
  // A disk without blocks does not count them.
  if (blocks === 0 || free >= bytes) return;
  const sizes = `要 ${inMegabytes(bytes)}，只剩 ${inMegabytes(free)}`;
  throw new Error(`${shownPath(folder)} 所在的磁盘空间不够（${sizes}）：腾出空间，再生成一次`);
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Returns the bytes that a site takes by its manifest; 0 when it has none. */
function siteBytes(site: string): number {
  const manifest = join(site, SUMS_FILE);
  if (!existsSync(manifest)) return 0;
  const line = /^# (\d+) files, (\d+) bytes/mu.exec(readFileSync(manifest, 'utf8'));
  const [, files = 0, bytes = 0] = line ?? [];
  return Number(bytes) + Number(files) * BLOCK;
}
