import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installPackages } from './debian.ts';

/** Features that Playwright turns off; a browser obeys only the last list of such features, which is ours. */
const OFF_IN_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'BlockOriginHeaderModificationOnRedirect',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'Translate',
  'AutoDeElevate',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];
/** Popups of the address bar: pages that a browser loads for every window, at more cost than most of our own. */
const ADDRESS_BAR_POPUPS = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Flags of a browser that runs as root, without sandbox, graphics card or background traffic. */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...OFF_IN_PLAYWRIGHT, ...ADDRESS_BAR_POPUPS].join(',')}`,
];

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'msedge',
];
const EDGE_NAMES = ['microsoft-edge', 'microsoft-edge-stable'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a browser that starts: the one named by CHROME_PATH, Playwright's, the system's, or one installed now.
 * @throws Error with the command that installs a browser when none is found
 */
export function findBrowser(): string {
  const found = installedBrowser() ?? installBrowser();
  if (found) return found;
  throw new Error(
    'no Chromium, Chrome or Edge found, and none could be installed; ' +
      'run `npx playwright install --with-deps chromium`, or set CHROME_PATH to a browser',
  );
}

/** Finds an installed browser that starts. @throws Error when the one named by CHROME_PATH does not start */
export function installedBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (!named) return playwrightBrowsers().find(starts) ?? systemBrowsers().find(starts);
  if (starts(named)) return named;
  throw new Error(`CHROME_PATH names ${named}, which does not start`);
}

/** Installs a browser: Debian's package where possible, otherwise Playwright's download. */
function installBrowser(): string | undefined {
  const packaged = installPackages(['chromium']) && systemBrowsers().find(starts);
  if (packaged) return packaged;
  const words = ['playwright', 'install', 'chromium'];
  console.log(`$ npx ${words.join(' ')}`);
  spawnSync('npx', words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: platform() === 'win32',
    timeout: 300_000,
  });
  return playwrightBrowsers().find(starts);
}

/** Installs a Chinese font on Linux; without one the tests run, but with other glyphs and widths than readers see. */
export function ensureChineseFont(): void {
  if (hasChineseFont()) return;
  installPackages(['fonts-noto-cjk']);
  if (hasChineseFont()) return;
  console.warn('no Chinese font found: install one, e.g. `apt-get install fonts-noto-cjk`');
}

/** Tells whether this machine has a Chinese font; only Linux may have none. */
export function hasChineseFont(): boolean {
  if (platform() !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function playwrightBrowsers(): string[] {
  return [chromium.executablePath()];
}

function systemBrowsers(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const names = [...CHROMIUM_NAMES, ...EDGE_NAMES];
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...APPLICATIONS];
}

/** Tells whether a browser starts: the file may be a stub or lack libraries. Windows browsers have no `--version`. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  if (platform() === 'win32') return true;
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0;
}
