import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ContentFiles } from '#library/contentFiles.ts';

/** The files of a project on the disk. Each is read when it is first asked for, and once. */
export interface ContentFolder extends ContentFiles {
  /** Makes files that have changed be read again. */
  forget(paths: readonly string[]): void;
  /** Makes the files below `content/` that have changed be read again; returns their paths, at first of all files. */
  refresh(): string[];
}

/** Opens the project in `root`; hidden files, and folders behind links, are not part of it. */
export function contentFolder(root: string): ContentFolder {
  const texts = new Map<string, string>();
  let seen = new Map<string, string>();
  const forget = (paths: readonly string[]) => {
    for (const path of paths) texts.delete(path);
  };
  return {
    has: (path) => existsSync(resolve(root, path)),
    read(path) {
      const text = texts.get(path) ?? readFileSync(resolve(root, path), 'utf8');
      texts.set(path, text);
      return text;
    },
    list: (folder) => listFolder(resolve(root, folder)),
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

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/** Returns the size and time of every file below `content/`, so that two states can be compared. */
export function fileStates(root: string): Map<string, string> {
  const names = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' });
  return new Map(
    names.flatMap((name): [string, string][] => {
      const path = join('content', name);
      const found = statSync(join(root, path), { throwIfNoEntry: false });
      return found?.isFile()
        ? [[path.replaceAll('\\', '/'), `${found.size} ${found.mtimeMs}`]]
        : [];
    }),
  );
}
