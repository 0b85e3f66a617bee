import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tab } from './tab.ts';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--disable-software-rasterizer',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--lang=zh-CN',
  '--remote-debugging-port=0',
];

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** Opens a tab of a Chromium too old for Playwright, by the DevTools protocol. */
export async function openChromium(binary: string): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'old-'));
  const child = spawn(binary, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stderr.on('data', (text) => {
      output += text;
      const found = /ws:\/\/127\.0\.0\.1:(\d+)\//u.exec(output)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(output)));
  });
  const socket = new WebSocket(await pageAddress(port));
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const close = async () => {
    socket.close();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };
  return driveTab(socket, close);
}

/** Waits for the address of the first page, which the browser opens a moment after it listens. */
async function pageAddress(port: string): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    const targets = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
    const page = targets.find(({ type }: { type: string }) => type === 'page');
    if (page) return page.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the browser opened no page');
}

async function driveTab(socket: WebSocket, close: () => Promise<void>): Promise<Tab> {
  const complaints: string[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Set<(message: Message) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    complaints.push(...complaintsIn(message));
    for (const listener of listeners) listener(message);
  });
  let last = 0;
  const send = (method: string, params: object = {}) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result ?? {}),
      );
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  const once = (event: string) =>
    new Promise<void>((resolve) => {
      const listener = ({ method }: Message) => {
        if (method !== event) return;
        listeners.delete(listener);
        resolve();
      };
      listeners.add(listener);
    });
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`);
  return {
    complaints,
    close,
    async goto(url) {
      // Through an empty page, since a change of the fragment alone loads nothing.
      for (const address of ['about:blank', url]) {
        const loaded = once('Page.loadEventFired');
        await send('Page.navigate', { url: address });
        await loaded;
      }
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = (await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      })) as {
        result: { value: unknown };
        exceptionDetails?: { exception?: { description: string } };
      };
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result.value;
    },
    async screenshot() {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(String(data), 'base64');
    },
    async resize(width, height) {
      const mobile = width < 600;
      await send('Emulation.setDeviceMetricsOverride', {
        ...{ width, height, mobile, deviceScaleFactor: 1 },
      });
    },
  };
}

/** Warning of Chromium 83, which treats file:// as an insecure context. */
const EXPECTED_WARNING = /'require-trusted-types-for' only has an effect in a secure context/u;

/** Returns a message's console output, uncaught error, or log entry such as a violation or a missing file. */
function complaintsIn({ method, params = {} }: Message): string[] {
  if (method === 'Runtime.consoleAPICalled') return [`console: ${JSON.stringify(params['args'])}`];
  if (method === 'Runtime.exceptionThrown')
    return [`error: ${JSON.stringify(params['exceptionDetails'])}`];
  const entry = method === 'Log.entryAdded' ? JSON.stringify(params['entry']) : '';
  return entry === '' || EXPECTED_WARNING.test(entry) ? [] : [`log: ${entry}`];
}
