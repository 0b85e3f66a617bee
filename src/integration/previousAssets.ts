import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUMS_FILE, listFiles, readSums } from './checksums.ts';

/** Folders whose files have a hash in their names. */
const HASHED_FOLDERS = ['assets/', 'search-data/', 'pagefind/'];

/**
 * Copies the hashed assets of the previous release into the next one, so that cached pages find their scripts
 * for one more release. Returns the paths copied.
 */
export function keepPreviousAssets(previous: string, next: string): string[] {
  const own = new Set(listFiles(next));
  const kept = releaseAssets(previous, next).filter((file) => !own.has(file));
  for (const file of kept) cpSync(join(previous, file), join(next, file));
  return kept;
}

/** Lists the assets that a release made itself, without those it kept; or all of them when it is built again. */
function releaseAssets(previous: string, next: string): string[] {
  const text = readManifest(previous);
  const files = text === readManifest(next) ? listFiles(previous) : [...readSums(text).keys()];
  return files.filter((file) => HASHED_FOLDERS.some((folder) => file.startsWith(folder)));
}

function readManifest(dir: string): string {
  const file = join(dir, SUMS_FILE);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
