import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';
import { folderProblem } from '#library/contentFiles.ts';
import type { ContentFiles } from '#library/contentFiles.ts';

/** The files of a project on the disk. Each is read when it is first asked for, and once. */
export interface ContentFolder extends ContentFiles {
  /** Makes files that have changed be read again. */
  forget(paths: readonly string[]): void;
  /** Makes the files below `content/` that have changed be read again; returns their paths, at first of all files. */
  refresh(): string[];
}

/**
 * Opens the project in `root`. Hidden files and folders are not part of it, except that a hidden folder with a
 * document.yaml is listed, to be refused. Reading and listing below `content/` throw an EditionError at a link, which
 * could lead anywhere, and reading throws one at a folder or at bytes that are not UTF-8.
 */
export function contentFolder(root: string): ContentFolder {
  const texts = new Map<string, string>();
  let seen = new Map<string, string>();
  const forget = (paths: readonly string[]) => {
    for (const path of paths) texts.delete(path);
  };
  return {
    has: (path) => existsSync(resolve(root, path)),
    read(path) {
      const text = texts.get(path) ?? readText(root, path);
      texts.set(path, text);
      return text;
    },
    bytes: (path) => new Uint8Array(readRegular(root, path)),
    list: (folder) => listFolder(root, folder),
    forget,
    refresh() {
      const now = fileStates(root);
      const paths = new Set([...seen.keys(), ...now.keys()]);
      const changed = [...paths].filter((path) => seen.get(path) !== now.get(path));
      forget(changed);
      seen = now;
      return changed;
    },
  };
}

/** Returns a path from the root with forward slashes, for messages. */
function pathFrom(root: string, path: string): string {
  return relative(root, resolve(root, path)).replaceAll('\\', '/');
}

function isContent(path: string): boolean {
  return path === 'content' || path.startsWith('content/');
}

function readText(root: string, path: string): string {
  const bytes = readRegular(root, path);
  try {
    // A byte order mark is part of a received text, and of its hash.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new EditionError([encodingProblem(pathFrom(root, path), bytes.toString('utf8'))]);
  }
}

/** @throws EditionError at a folder, or below `content/` at a link */
function readRegular(root: string, path: string): Buffer {
  const file = pathFrom(root, path);
  const full = resolve(root, path);
  const found = lstatSync(full, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new EditionError([folderProblem(file)]);
  if (found && isContent(file) && !found.isFile()) throw new EditionError([linkProblem(file)]);
  return readBytes(full, file);
}

/** @throws EditionError for a file that is there and may not be read */
function readBytes(full: string, file: string): Buffer {
  try {
    return readFileSync(full);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw error;
    const message = `打不开这个文件（${code}）`;
    throw new EditionError([{ file, message, mend: '检查它的权限，关掉占用它的程序' }]);
  }
}

function linkProblem(file: string): Problem {
  return {
    file,
    message: '这是链接（快捷方式）或特殊文件，不是普通的文件或文件夹',
    mend: '删去它，把它所指的文件本身放在这里',
  };
}

function encodingProblem(file: string, text: string): Problem {
  const [before = ''] = text.split('\uFFFD');
  return {
    file,
    line: before.split('\n').length,
    message: '文件不是 UTF-8 编码，读不出这一行的字',
    mend: '用记事本打开，另存为 UTF-8；原文文件请重新导入',
  };
}

function listFolder(root: string, folder: string): string[] {
  const path = pathFrom(root, folder);
  const entries = entriesOf(resolve(root, folder)).filter(
    ({ name }) => !name.startsWith('.') || existsSync(join(root, path, name, 'document.yaml')),
  );
  const special = entries.filter((entry) => !entry.isDirectory() && !entry.isFile());
  if (special.length > 0 && isContent(path)) {
    throw new EditionError(special.map(({ name }) => linkProblem(`${path}/${name}`)));
  }
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/** Returns the size and time of every file below `content/`, so that two states can be compared; enters no link. */
export function fileStates(root: string): Map<string, string> {
  return new Map(statesBelow(root, 'content'));
}

function statesBelow(root: string, folder: string): [string, string][] {
  return entriesOf(join(root, folder)).flatMap((entry): [string, string][] => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return statesBelow(root, path);
    const found = lstatSync(join(root, path), { throwIfNoEntry: false });
    return found ? [[path, `${found.size} ${found.mtimeMs}`]] : [];
  });
}
