import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages } from '../machine/debian.ts';
import type { Engine, Tab } from './tab.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const DISPLAY = ':97';

/** Debian's WebKitGTK, driven by its own WebDriver, on a virtual display. */
export const WEBKIT: Engine = {
  name: 'WebKitGTK',
  missingReason: async () =>
    (existsSync(DRIVER) && existsSync('/usr/bin/Xvfb')) ||
    installPackages(['webkit2gtk-driver', 'xvfb'])
      ? null
      : 'webkit2gtk-driver and xvfb are not installed',
  open: openWebkit,
};

async function openWebkit(): Promise<Tab> {
  const port = 20_000 + (process.pid % 10_000);
  const screen = spawn('Xvfb', [DISPLAY, '-screen', '0', '1400x1000x24'], { stdio: 'ignore' });
  const driver = spawn(DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    // Without a graphics card the other renderers wait for frames that never come.
    env: { ...process.env, DISPLAY, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const stop = () => [driver, screen].map(stopProcess);
  try {
    return await connect(`http://127.0.0.1:${port}`, async () => void (await Promise.all(stop())));
  } catch (error) {
    stop();
    throw error;
  }
}

async function connect(base: string, stop: () => Promise<void>): Promise<Tab> {
  const args = ['--automation'];
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: BROWSER, args } } };
  const { sessionId } = (await retry(() =>
    sendCommand(base, 'POST', '/session', { capabilities }),
  )) as {
    sessionId: string;
  };
  const session = (method: string, path: string, body?: object) =>
    sendCommand(`${base}/session/${sessionId}`, method, path, body);
  const complaints: string[] = [];
  return {
    complaints,
    async close() {
      await session('DELETE', '').catch(() => {});
      await stop();
    },
    async goto(url) {
      await session('POST', '/url', { url: 'about:blank' });
      await session('POST', '/url', { url });
    },
    evaluate: (expression) =>
      session('POST', '/execute/async', {
        script: `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done({ thrown: String(error) }));`,
        args: [],
      }),
    screenshot: async () => Buffer.from(String(await session('GET', '/screenshot')), 'base64'),
    async resize(width, height) {
      await session('POST', '/window/rect', { width, height: height + 60 });
    },
  };
}

async function sendCommand(
  base: string,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const response = await fetch(base + path, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await response.json()) as { value: { message?: string } };
  if (!response.ok) throw new Error(`${method} ${path}: ${value.message}`);
  return value;
}

async function retry<Value>(operation: () => Promise<Value>): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await operation();
    } catch (error) {
      if (tries === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function stopProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
