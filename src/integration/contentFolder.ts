import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ContentFiles } from '#library/contentFiles.ts';

/** The files of a project on the disk. Each is read when it is first asked for, and once. */
export interface ContentFolder extends ContentFiles {
  /** Makes files that have changed be read again. */
  forget(paths: readonly string[]): void;
}

/** Opens the project in `root`; hidden files, and folders behind links, are not part of it. */
export function contentFolder(root: string): ContentFolder {
  const texts = new Map<string, string>();
  return {
    has: (path) => existsSync(resolve(root, path)),
    read(path) {
      const text = texts.get(path) ?? readFileSync(resolve(root, path), 'utf8');
      texts.set(path, text);
      return text;
    },
    list: (folder) => listFolder(resolve(root, folder)),
    forget(paths) {
      for (const path of paths) texts.delete(path);
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
