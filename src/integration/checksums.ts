import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTakenAlong } from '#edition/offlineScope.ts';
import type { Site } from './site.ts';

/** Name of the manifest at the site's root; `sha256sum -c sums.txt` checks a copy of the site. */
export const SUMS = 'sums.txt';

/** Files that no manifest can list: itself, and the worker, which browsers fetch by their own rules. */
const UNLISTED = new Set([SUMS, 'sw.js']);

/** Writes the SHA-256 of every file of the site; its last line seals it, so that a torn copy shows. */
export async function writeSums(site: Site): Promise<void> {
  const files = listFiles(site.dir).filter((file) => !UNLISTED.has(file));
  writeFileSync(join(site.dir, SUMS), sealSums(files.map((file) => toEntry(site.dir, file))));
}

/** Every file of a folder that a host would serve, relative to it, with forward slashes, sorted. */
export function listFiles(dir: string): string[] {
  return globSync('**/*', { cwd: dir })
    .filter((file) => statSync(join(dir, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/(?:^|\/)\./u.test(file))
    .sort();
}

/** The files a manifest lists, by path; empty when it is torn or no manifest at all. */
export function readSums(text: string): Map<string, string> {
  const [body = '', seal] = text.split(/(?=^# )/mu);
  if (!seal?.trim().endsWith(sha256(body))) return new Map();
  return new Map(
    body
      .trim()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
}

interface Entry {
  path: string;
  hash: string;
  bytes: number;
}

/** The manifest's text; `sha256sum` passes over the seal, which begins with a number sign. */
export function sealSums(entries: readonly Entry[]): string {
  const body = entries.map(({ path, hash }) => `${hash}  ${path}\n`).join('');
  const offline = entries.filter(({ path }) => isTakenAlong(path));
  const sizes = `${weigh(entries)} bytes, ${weigh(offline)} offline`;
  return `${body}# ${entries.length} files, ${sizes}, ${sha256(body)}\n`;
}

function weigh(entries: readonly Entry[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}

function toEntry(dir: string, path: string): Entry {
  const content = readFileSync(join(dir, path));
  return { path, hash: sha256(content), bytes: content.length };
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
