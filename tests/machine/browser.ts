import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { install } from './debian.ts';

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
  const found = presentBrowser() ?? installedBrowser();
  if (found) return found;
  throw new Error(
    'no Chromium, Chrome or Edge found, and none could be installed; ' +
      'run `npx playwright install --with-deps chromium`, or set CHROME_PATH to a browser',
  );
}

/** Path of a browser that is here already and starts. @throws when the one named by CHROME_PATH does not */
export function presentBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (!named) return playwrightsOwn().find(starts) ?? onSystem().find(starts);
  if (starts(named)) return named;
  throw new Error(`CHROME_PATH names ${named}, which does not start`);
}

/** Where root may install what Debian offers, that is surest; elsewhere Playwright may download its own. */
function installedBrowser(): string | undefined {
  const packaged = install(['chromium']) && onSystem().find(starts);
  if (packaged) return packaged;
  const words = ['playwright', 'install', 'chromium'];
  console.log(`$ npx ${words.join(' ')}`);
  spawnSync('npx', words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: platform() === 'win32',
    timeout: 300_000,
  });
  return playwrightsOwn().find(starts);
}

/** Sees to a Chinese font on Linux; without one the tests still run, but glyphs and widths are not the reader's. */
export function ensureChineseFont(): void {
  if (hasChineseFont()) return;
  install(['fonts-noto-cjk']);
  if (hasChineseFont()) return;
  console.warn('no Chinese font found: install one, e.g. `apt-get install fonts-noto-cjk`');
}

/** Whether browsers on this machine can show Chinese; only Linux comes without. */
export function hasChineseFont(): boolean {
  if (platform() !== 'linux') return true;
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

/** A file that exists may still be a stub or lack its libraries. Windows browsers have no `--version`. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  if (platform() === 'win32') return true;
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0;
}
