import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { formatSums } from '#integration/checksums.ts';
import { MemoryCaches } from './caches.ts';

const ROOT = 'https://example.org/a/';
const PAGES: Record<string, string> = {
  'index.html': '首页',
  '404.html': '没有这一页',
  'about/index.html': '关于',
  '学习/index.html': '学习',
};
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** The files of the host, undefined while it cannot be reached, and the addresses requested of it. */
let files: Map<string, string> | undefined;
let requested: string[];
/** The listeners of the worker, and the pages that it has told something. */
let listeners: Map<string, (event: object) => void>;
let told: unknown[];
const [claim, skipWaiting] = [vi.fn(async () => {}), vi.fn(async () => {})];

beforeEach(async () => {
  [requested, listeners, told] = [[], new Map(), []];
  publish(PAGES);
  vi.stubGlobal('caches', new MemoryCaches());
  vi.stubGlobal('registration', { scope: ROOT });
  vi.stubGlobal('skipWaiting', skipWaiting);
  vi.stubGlobal('clients', {
    claim,
    get: async (id: string) => void told.push(`waited for ${id}`),
    matchAll: async () => [{ postMessage: (data: unknown) => told.push(data) }],
  });
  vi.stubGlobal('addEventListener', (type: string, act: (event: object) => void) =>
    listeners.set(type, act),
  );
  vi.stubGlobal('fetch', answer);
  vi.resetModules();
  (await import('#client/offline/serviceWorker.ts')).startServiceWorker();
});

function publish(pages: Record<string, string>): void {
  const sums = Object.entries(pages).map(([path, text]) => ({
    ...{ path, hash: hash(text), bytes: Buffer.byteLength(text) },
  }));
  files = new Map([...Object.entries(pages), ['sums.txt', formatSums(sums)]]);
}

async function answer(asked: string | { url: string }): Promise<Response> {
  const url = typeof asked === 'string' ? asked : asked.url;
  requested.push(url.slice(ROOT.length));
  if (!files) throw new TypeError('offline');
  const path = decodeURI(url.slice(ROOT.length));
  const text = files.get(path.endsWith('/') ? `${path}index.html` : path);
  return text === undefined ? new Response('', { status: 404 }) : new Response(text);
}

/** Sends an event to the worker and waits for all that it starts. */
async function send(type: string, event: object = {}): Promise<Response | undefined> {
  const work: Promise<unknown>[] = [];
  let response: Promise<Response> | undefined;
  listeners.get(type)?.({
    ...event,
    waitUntil: (promise: Promise<unknown>) => work.push(promise),
    respondWith: (promise: Promise<Response>) => (response = promise),
  });
  await Promise.all([...work, response]);
  return response;
}

/** Requests a file of the site as a page does, or as the reader who opens it. */
const get = (path: string, more: object = {}) =>
  send('fetch', {
    request: { method: 'GET', url: encodeURI(ROOT + path), mode: 'no-cors', ...more },
    resultingClientId: 'opened',
  });
const open = (path: string) => get(path, { mode: 'navigate' });

async function download(): Promise<unknown[]> {
  const messages: unknown[] = [];
  await send('message', { ports: [{ postMessage: (data: unknown) => messages.push(data) }] });
  requested = [];
  return messages;
}

test('the worker takes over at once', async () => {
  await send('install');
  await send('activate');
  expect([skipWaiting.mock.calls.length, claim.mock.calls.length]).toEqual([1, 1]);
});

describe('a download', () => {
  test('reports its progress and its end', async () => {
    const messages = await download();
    expect(messages[0]).toEqual({ done: 0, total: 4 });
    expect(messages.at(-2)).toEqual({ done: 4, total: 4 });
    expect(messages.at(-1)).toEqual({ whole: true });
  });

  test('reports why it failed, and can be tried again', async () => {
    files?.delete('about/index.html');
    expect((await download()).at(-1)).toEqual({ failed: 'Error' });
    publish(PAGES);
    expect((await download()).at(-1)).toEqual({ whole: true });
  });

  test('is one for all pages that ask for it meanwhile', async () => {
    const messages: string[] = [];
    const ask = (page: string) =>
      send('message', {
        ports: [{ postMessage: (data: object) => messages.push(page + Object.keys(data)) }],
      });
    await Promise.all([ask('a '), ask('b ')]);
    expect(messages.filter((message) => message.endsWith('whole'))).toEqual(['a whole', 'b whole']);
    expect(requested.filter((path) => path === 'about/index.html')).toHaveLength(1);
  });
});

describe('a downloaded edition', () => {
  beforeEach(async () => void (await download()));

  test.each([
    ['', '首页'],
    ['index.html', '首页'],
    ['about/', '关于'],
    ['about/index.html?q=1#p2', '关于'],
    ['学习/', '学习'],
  ])('answers for %s without the host', async (path, text) => {
    expect(await (await get(path))?.text()).toBe(text);
    expect(requested).toEqual([]);
  });

  test('sends the reader of a folder to its page, as hosts do', async () => {
    const response = await open('about');
    expect([response?.status, response?.headers.get('location')]).toEqual([302, `${ROOT}about/`]);
  });

  test('asks the host for what it does not have, and keeps nothing of it', async () => {
    files?.set('new.html', '新');
    expect(await (await get('new.html'))?.text()).toBe('新');
    files = undefined;
    expect((await get('new.html'))?.type).toBe('error');
  });

  test('takes a file that was evicted from the host, and keeps it if it is the right one', async () => {
    const evict = async () =>
      (await caches.open(`yandu ${ROOT}`)).delete(`${ROOT}.kept/${hash('关于')}`);
    await evict();
    files?.set('about/index.html', '门户');
    expect(await (await get('about/'))?.text()).toBe('门户');
    files?.set('about/index.html', '关于');
    expect(await (await get('about/'))?.text()).toBe('关于');
    files = undefined;
    expect(await (await get('about/'))?.text()).toBe('关于');
  });

  test('shows its 404 page to a reader offline, and an error to a script', async () => {
    files = undefined;
    const page = await open('nowhere/');
    expect([page?.status, await page?.text()]).toEqual([404, '没有这一页']);
    expect((await get('nowhere/'))?.type).toBe('error');
    expect((await get('%'))?.type).toBe('error');
  });

  test('gives its manifest offline', async () => {
    files = undefined;
    expect(await (await get('sums.txt'))?.text()).toContain('# 4 files');
  });
});

test('without a downloaded edition the host answers', async () => {
  expect(await (await get('index.html'))?.text()).toBe('首页');
  expect(requested).toEqual(['index.html']);
});

test('other sites, and requests that send something, are none of the worker’s business', async () => {
  await download();
  expect(await get('', { url: 'https://example.org/b/' })).toBe(undefined);
  expect(await get('', { method: 'POST' })).toBe(undefined);
});

describe('a new release', () => {
  const NEW = { ...PAGES, 'index.html': '新首页' };

  test('is downloaded when a page is opened, and every page is told, with the one being opened', async () => {
    await download();
    publish(NEW);
    expect(await (await open(''))?.text()).toBe('首页');
    expect(told).toEqual(['waited for opened', 'renewed']);
    expect(await (await open(''))?.text()).toBe('新首页');
  });

  test('is looked for once, and not by what a page requests', async () => {
    await download();
    await get('');
    expect(requested).toEqual([]);
    await open('');
    await open('');
    expect([requested, told]).toEqual([['sums.txt'], []]);
  });

  test('that fails to download is tried again with the next page', async () => {
    await download();
    publish(NEW);
    files?.delete('index.html');
    await open('');
    expect(told).toEqual([]);
    publish(NEW);
    await open('');
    expect(told).toEqual(['waited for opened', 'renewed']);
  });

  test('is not looked for without a downloaded edition, nor during a download', async () => {
    await open('');
    expect(requested).toEqual(['']);
    await download();
    publish(NEW);
    const downloading = send('message', { ports: [] });
    await open('');
    await downloading;
    expect(told).toEqual([]);
  });
});
