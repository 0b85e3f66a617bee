import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { importError } from '#importer/importError.ts';
import type { FileChanges } from '#importer/write/documentChanges.ts';

/** A file or document folder of the content folder that is replaced as a whole. */
interface Replacement {
  /** The new one, in the staging folder. */
  from: string;
  to: string;
  /** Whether there is an old one. */
  existed: boolean;
}

/**
 * Writes changes to a content folder, all of them or nothing: into a staging folder, from which the changed documents
 * and files are renamed into place together.
 * @param changes texts by path from the root, each path in the content folder
 * @throws EditionError when they cannot be written
 */
export function writeChanges(changes: FileChanges, content: string): void {
  const changed = Object.entries(changes).map(
    ([path, text]) => [path.slice(content.length + 1), text] as const,
  );
  if (changed.length === 0) return;
  const staging = makeStagingFolder(content);
  const names = [...new Set(changed.map(([file]) => file.replace(/\/.*$/u, '')))];
  const replacements = names.map((name) => {
    const to = join(content, name);
    return { from: join(staging, name), to, existed: existsSync(to) };
  });
  try {
    for (const { from, to, existed } of replacements)
      if (existed) cpSync(to, from, { recursive: true });
    for (const [file, text] of changed) writeStaged(join(staging, file), text);
    replaceTogether(replacements, staging);
  } finally {
    // If an old document could not be restored, the staging folder holds its only copy.
    if (replacements.every(({ to, existed }) => !existed || existsSync(to)))
      rmSync(staging, { recursive: true, force: true });
  }
}

/** Creates a staging folder beside the documents, on the same disk; the dot in its name hides it from them. */
function makeStagingFolder(content: string): string {
  try {
    mkdirSync(content, { recursive: true });
    return mkdtempSync(join(content, '.import-'));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw importError(content, `不能写入这个文件夹（${code}）`, '检查文件夹的写入权限和磁盘空间');
  }
}

function writeStaged(file: string, text: string | null): void {
  if (text === null) rmSync(file, { force: true });
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Moves each new file or folder over the old one; when one move fails, all old ones are restored. */
function replaceTogether(replacements: readonly Replacement[], staging: string): void {
  const before = (i: number) => join(staging, `before-${i}`);
  const done: [to: string, before: string | null][] = [];
  try {
    for (const [i, { from, to, existed }] of replacements.entries()) {
      if (existed) {
        renameSync(to, before(i));
        done.push([to, before(i)]);
      }
      renameSync(from, to);
      if (!existed) done.push([to, null]);
    }
  } catch (error) {
    for (const [to, old] of done.reverse()) {
      rmSync(to, { recursive: true, force: true });
      if (old) renameSync(old, to);
    }
    if (!replacements.some(({ existed }) => existed)) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    const mend = '关掉打开着这些文件的程序，再导入一次；原来的文件都在';
    throw importError(dirname(staging), `不能换上新稿（${code}）`, mend);
  }
}
