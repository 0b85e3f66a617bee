import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ImportOptions, ImportResult } from '#importer/import.ts';
import { importBytes } from '#importer/import.ts';
import { importError } from '#importer/importError.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { characterTable } from './cmaps/tables.ts';
import { convertWord } from './convertWord.ts';
import { writeChanges } from './writeChanges.ts';

/** The options of an import from the disk; the content folder must be named. */
export interface FileImportOptions extends ImportOptions {
  content: string;
  /** Whether nothing is written. */
  look?: boolean;
  /** Receives the result before anything is written. */
  announce?: (result: ImportResult) => void;
}

/**
 * Imports one received file into a content folder on the disk and writes the changes.
 * @param files the files on the disk, which a caller keeps who imports many files
 * @throws EditionError when the file is rejected or cannot be written; then nothing is written
 */
export async function importFile(
  file: string,
  options: FileImportOptions,
  files = contentFolder('.'),
): Promise<ImportResult> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw importError(file, '没有这个文件', '检查文件名和路径；名字里有空格时加引号');
  const content = normalize(options.content).replace(/(?<=.)[/\\]$/u, '');
  const bytes = readFileSync(file);
  const result = await importBytes(bytes, file, files, {
    tables: characterTable,
    convert: convertWord,
    ...options,
    content,
  });
  const folder = join(content, result.id);
  if (result.outcome === 'new' && existsSync(folder))
    throw importError(folder, '这个文件夹已经有了', '用 --id 换一个地址');
  options.announce?.(result);
  if (options.look) return result;
  await withoutInterruption(() => writeChanges(result.changes, content));
  files.forget(Object.keys(result.changes));
  return result;
}

/** Does something to its end, even if the editor interrupts it, so that Ctrl+C leaves nothing half written. */
async function withoutInterruption(write: () => void): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const end = () => process.exit(130);
  for (const signal of signals) process.on(signal, end);
  try {
    write();
    // A signal that came while it was written is delivered in the next turn.
    await setImmediate();
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
}
