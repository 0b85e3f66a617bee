import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { SUMS_FILE } from '../checksums.ts';
import { shownPath } from './fileFaults.ts';

/** Operations that move and copy files; a test passes failing ones. */
export interface FileMoves {
  rename: (from: string, to: string) => void;
  copy: (from: string, to: string) => void;
}

/** The operations of Node. */
export const FILE_MOVES: FileMoves = { rename: renameSync, copy: copyFileSync };

/** Name of the folder in a site that holds, while its files are replaced, the next ones and the last ones. */
const WORK_FOLDER = '.replacing';
/** Name of the list of the last files; while it is there, they can be restored. */
const LAST_LIST = 'last.txt';
/** Entries of a site that are not its own: the folder above, and what a file system has at its root. */
const FOREIGN = new Set([WORK_FOLDER, 'lost+found']);

/**
 * Replaces the files of a site one by one, for a folder that cannot be renamed: a mount, or another disk. No reader
 * gets a half-written file or a page without its scripts; when it fails, the last files are restored.
 */
export function replaceContents(site: string, next: string, moves = FILE_MOVES): void {
  const work = join(site, WORK_FOLDER);
  const files = filesIn(next);
  try {
    copyAll(files, next, join(work, 'next'), moves.copy);
    keepLast(site, work, moves);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw error;
  }
  try {
    placeAll(files, join(work, 'next'), site, moves.rename);
  } catch (error) {
    restoreAfter(error, site, moves);
    throw error;
  }
  rmSync(join(work, LAST_LIST));
  rmSync(work, { recursive: true });
  rmSync(next, { recursive: true });
}

/** Restores the last files of a site when their replacement was stopped half-way. */
export function restoreContents(site: string, { rename } = FILE_MOVES): void {
  const work = join(site, WORK_FOLDER);
  const list = join(work, LAST_LIST);
  if (existsSync(list)) {
    const files = readFileSync(list, 'utf8').split('\n').filter(Boolean);
    placeAll(files, join(work, 'last'), site, rename);
  }
  rmSync(work, { recursive: true, force: true });
}

function restoreAfter(fault: unknown, site: string, moves: FileMoves): void {
  try {
    restoreContents(site, moves);
  } catch {
    const { code = '' } = fault as NodeJS.ErrnoException;
    const mend = '修好磁盘或权限，再生成一次，会先恢复上一版';
    const message = `${shownPath(site)} 换到一半出错（${code}），上一版也没能恢复：${mend}`;
    throw new Error(message);
  }
}

/** Lists the files of a folder: relative paths with forward slashes, hidden ones too. */
function filesIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below + entry.name;
    if (FOREIGN.has(path)) return [];
    if (entry.isDirectory()) return filesIn(folder, `${path}/`);
    return entry.isFile() ? [path] : [];
  });
}

function copyAll(
  files: readonly string[],
  from: string,
  to: string,
  copy: FileMoves['copy'],
): void {
  rmSync(to, { recursive: true, force: true });
  for (const folder of foldersOf(files)) mkdirSync(join(to, folder), { recursive: true });
  for (const file of files) copy(join(from, file), join(to, file));
}

/** Keeps the last files by second names or, where the file system has none, as copies; the list comes last. */
function keepLast(site: string, work: string, { copy, rename }: FileMoves): void {
  const files = filesIn(site);
  copyAll(files, site, join(work, 'last'), (from, to) => {
    try {
      linkSync(from, to);
    } catch {
      copy(from, to);
    }
  });
  const list = join(work, LAST_LIST);
  writeFileSync(`${list}.part`, files.join('\n'));
  rename(`${list}.part`, list);
}

/** Moves files into a site, what pages ask for before them, and then removes all others; it can be done again. */
function placeAll(
  files: readonly string[],
  from: string,
  site: string,
  rename: FileMoves['rename'],
): void {
  for (const folder of foldersOf(files)) makeFolder(join(site, folder));
  for (const file of [...files].sort((a, b) => placeOf(a) - placeOf(b))) {
    const to = join(site, file);
    if (!existsSync(join(from, file))) continue;
    if (lstatSync(to, { throwIfNoEntry: false })?.isDirectory()) rmSync(to, { recursive: true });
    rename(join(from, file), to);
  }
  removeOthers(site, new Set(files));
}

/** Returns a file's place in the order of an upload: hashed files, pages, the manifest, the service worker. */
function placeOf(file: string): number {
  if (file === 'sw.js') return 3;
  if (file === SUMS_FILE) return 2;
  return /^(?:assets|search-data|pagefind)\//u.test(file) ? 0 : 1;
}

/** Lists the folders of files, each after the one that holds it; the first is the root. */
function foldersOf(files: readonly string[]): string[] {
  const folders = new Set(['']);
  for (const file of files) {
    const names = file.split('/').slice(0, -1);
    for (const i of names.keys()) folders.add(names.slice(0, i + 1).join('/'));
  }
  return [...folders].sort((a, b) => a.length - b.length);
}

function makeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  rmSync(folder, { force: true });
  mkdirSync(folder, { recursive: true });
}

/** Removes the files of a site that are not listed, but hidden ones, and the folders which that leaves empty. */
function removeOthers(site: string, listed: ReadonlySet<string>): void {
  for (const file of filesIn(site)) {
    if (listed.has(file) || /(?:^|\/)\./u.test(file)) continue;
    rmSync(join(site, file));
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
      if (readdirSync(join(site, folder)).length > 0) break;
      rmdirSync(join(site, folder));
    }
  }
}
