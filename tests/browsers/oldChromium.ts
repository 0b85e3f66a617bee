import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { openChromium } from './cdp.ts';
import type { Engine } from './tab.ts';

/** Folder of the downloaded browsers, outside the project, so that they are downloaded only once. */
const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'yandu-browsers');

/** npm packages for cloud functions that contain builds of old Chromium, by version. */
const PACKAGES: Readonly<Record<number, string>> = {
  83: 'chrome-aws-lambda@3.1.1',
  92: 'chrome-aws-lambda@10.1.0',
  103: '@sparticuz/chromium@103.0.0',
  110: '@sparticuz/chromium@110.0.1',
};

/** The old Chromium versions to test, from the oldest supported one. */
export const OLD_CHROMIUMS: readonly Engine[] = Object.entries(PACKAGES).map(([version, name]) => ({
  name: `Chromium ${version}`,
  missingReason: async () =>
    (await ensureBinary(version, name)) ? null : `${name} could not be fetched or does not start`,
  open: () => openChromium(binaryOf(version)),
}));

function binaryOf(version: string): string {
  return join(CACHE, version, 'chromium');
}

async function ensureBinary(version: string, name: string): Promise<boolean> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  if (!existsSync(binaryOf(version)) && !fetchBinary(version, name)) return false;
  // Some of them do not support --version: only opening a tab shows that they run.
  return openChromium(binaryOf(version)).then(
    (tab) => tab.close().then(() => true),
    () => false,
  );
}

function fetchBinary(version: string, name: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 300_000 });
  const archive = run('npm', 'pack', '--silent', name).stdout?.trim().split('\n').pop();
  if (!archive || run('tar', '-xzf', archive).status !== 0) return false;
  const bin = (file: string) =>
    brotliDecompressSync(readFileSync(join(folder, 'package/bin', file)));
  writeFileSync(join(folder, 'chromium'), bin('chromium.br'));
  chmodSync(join(folder, 'chromium'), 0o755);
  writeFileSync(join(folder, 'swiftshader.tar'), bin('swiftshader.tar.br'));
  run('tar', '-xf', 'swiftshader.tar');
  mkdirSync(CACHE, { recursive: true });
  // Renamed when complete, so that an interrupted run leaves no incomplete browser.
  run('rm', '-rf', 'package', 'swiftshader.tar', archive);
  const moved = run('cp', '-r', folder, join(CACHE, `${version}.new`)).status === 0;
  if (moved) renameSync(join(CACHE, `${version}.new`), join(CACHE, version));
  return moved;
}
