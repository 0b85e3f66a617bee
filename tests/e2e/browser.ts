import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Flags under which a browser neither needs a display, a sandbox or root's absence, nor calls home. */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'];
const NAMES_OF_EDGE = ['microsoft-edge', 'microsoft-edge-stable'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a browser that starts: the one named by CHROME_PATH, Playwright's, the system's,
 * or one installed now.
 * @throws when none can be had, naming the command that installs one
 */
export function findBrowser(): string {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (starts(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not start`);
  }
  for (const candidates of [playwrightsOwn, onSystem, downloaded, fromDebian]) {
    const found = candidates().find(starts);
    if (found) return found;
  }
  throw new Error(
    'no Chromium, Chrome or Edge found, and none could be installed; ' +
      'run `npx playwright install --with-deps chromium`, or set CHROME_PATH to a browser',
  );
}

/** Sees to a Chinese font on Linux; without one the tests still run, but glyphs and widths are not the reader's. */
export function ensureChineseFont(): void {
  if (platform() !== 'linux' || hasChineseFont()) return;
  if (mayInstall()) aptInstall('fonts-noto-cjk');
  if (hasChineseFont()) return;
  console.warn('no Chinese font found: install one, e.g. `apt-get install fonts-noto-cjk`');
}

function hasChineseFont(): boolean {
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function playwrightsOwn(): string[] {
  return [chromium.executablePath()];
}

function onSystem(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const names = [...NAMES, ...NAMES_OF_EDGE];
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...APPLICATIONS];
}

function downloaded(): string[] {
  run('npx', ['playwright', 'install', 'chromium']);
  return playwrightsOwn();
}

function fromDebian(): string[] {
  if (!mayInstall()) return [];
  aptInstall('chromium');
  return onSystem();
}

/** A file that exists may still be a stub or lack its libraries. Windows browsers have no `--version`. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  if (platform() === 'win32') return true;
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function aptInstall(name: string): void {
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', name]);
}

function run(command: string, args: readonly string[]): void {
  console.log(`$ ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: platform() === 'win32',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
