import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInOfflineEdition } from '#edition/offlineScope.ts';

/** Name of the manifest at the site's root; `sha256sum -c sums.txt` checks a copy of the site. */
export const SUMS_FILE = 'sums.txt';

/** Files that the manifest leaves out: itself, and the service worker, which browsers update by their own rules. */
const UNLISTED_FILES = new Set([SUMS_FILE, 'sw.js']);

/** Writes the SHA-256 of every file of the site; the last line is a checksum of the list itself, against truncation. */
export function writeSums(dir: string): void {
  const files = listFiles(dir).filter((file) => !UNLISTED_FILES.has(file));
  writeFileSync(join(dir, SUMS_FILE), formatSums(files.map((file) => toEntry(dir, file))));
}

/** Lists every file of a folder that a host would serve: relative paths with forward slashes, sorted. */
export function listFiles(dir: string): string[] {
  return globSync('**/*', { cwd: dir })
    .filter((file) => statSync(join(dir, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/(?:^|\/)\./u.test(file))
    .sort();
}

/** Reads a manifest into a map of path to hash; empty when the manifest is truncated or not a manifest. */
export function readSums(text: string): Map<string, string> {
  const [body = '', checksumLine] = text.split(/(?=^# )/mu);
  if (!checksumLine?.trim().endsWith(sha256(body))) return new Map();
  return new Map(
    body
      .trim()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
}

interface SumsEntry {
  path: string;
  hash: string;
  bytes: number;
}

/** Formats the text of the manifest; `sha256sum` ignores the last line, which begins with a number sign. */
export function formatSums(entries: readonly SumsEntry[]): string {
  const body = entries.map(({ path, hash }) => `${hash}  ${path}\n`).join('');
  const offline = entries.filter(({ path }) => isInOfflineEdition(path));
  const sizes = `${totalBytes(entries)} bytes, ${totalBytes(offline)} offline`;
  return `${body}# ${entries.length} files, ${sizes}, ${sha256(body)}\n`;
}

function totalBytes(entries: readonly SumsEntry[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Returns the SHA-256 in hexadecimal, by Node: every file of the site is hashed, too many for the library's own. */
function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function toEntry(dir: string, path: string): SumsEntry {
  const content = readFileSync(join(dir, path));
  return { path, hash: sha256(content), bytes: content.length };
}
