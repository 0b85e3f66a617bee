import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished, test } from 'vitest';
import { SUMS_FILE, listFiles, readSums, writeSums } from '#integration/checksums.ts';

/** Makes an empty folder. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'publish-'));
}

/** Writes files into a folder. */
export function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Writes a small release whose pages name their script, with files more; returns its folder. */
export function writeRelease(
  folder: string,
  name: string,
  more: Record<string, string> = {},
): string {
  writeFiles(folder, {
    'index.html': `assets/page.${name}.js`,
    'notice/1/index.html': `assets/page.${name}.js`,
    [`assets/page.${name}.js`]: name,
    'sw.js': name,
    ...more,
  });
  writeSums(folder);
  return folder;
}

/** Returns every file of a folder that a host would serve, with its text. */
export function contentsOf(folder: string): Record<string, string> {
  const files = listFiles(folder);
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** Lists the files that the manifest of a site is wrong about; the manifest itself when it is none. */
export function wrongSums(site: string): string[] {
  const sums = readSums(readFileSync(join(site, SUMS_FILE), 'utf8'));
  if (sums.size === 0) return [SUMS_FILE];
  return [...sums]
    .filter(([file, hash]) => hashOf(join(site, file)) !== hash)
    .map(([file]) => file);
}

function hashOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Mounts a disk in memory at a folder for the time of a test. */
export function mountDisk(folder: string, size: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' });
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
}

/** A test that needs to mount disks; skipped, with the reason, where that is not allowed. */
export const testWithDisk = test.skipIf(!canMount());

function canMount(): boolean {
  const folder = emptyFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'pipe' });
    execFileSync('umount', [folder]);
    return true;
  } catch (error) {
    console.warn(`tests with mounted disks are skipped: ${(error as Error).message.trim()}`);
    return false;
  }
}
