import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUMS, listFiles, readSums } from './checksums.ts';

/** Folders in which a file's name says which release it is of. */
const KEPT = ['assets/', 'pagefind/'];

/**
 * Copies the hashed assets of the release before into the new one, so that pages still in
 * somebody's cache find their scripts for one release more. Returns what was kept.
 */
export function keepAssets(previous: string, next: string): string[] {
  const mine = new Set(listFiles(next));
  const kept = assetsOf(previous, next).filter((file) => !mine.has(file));
  for (const file of kept) cpSync(join(previous, file), join(next, file));
  return kept;
}

/** What a release made itself, not what it kept in turn; but the same release built again keeps all. */
function assetsOf(previous: string, next: string): string[] {
  const text = manifest(previous);
  const files = text === manifest(next) ? listFiles(previous) : [...readSums(text).keys()];
  return files.filter((file) => KEPT.some((folder) => file.startsWith(folder)));
}

function manifest(dir: string): string {
  const file = join(dir, SUMS);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
