import { createConnection } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type ServeOptions, serve } from '../../src/cli/serve.ts';
import { folderOf } from '../library/small.ts';

const SITE = {
  'index.html': '<h1>首页</h1>',
  'speech/1/index.html': '<h1>一</h1>',
  '404.html': '<h1>没有</h1>',
  'data/a.json': '{}',
};

async function serving(options: ServeOptions = {}, files: Record<string, string> = SITE) {
  const { url, close } = await serve(folderOf(files), options);
  onTestFinished(close);
  return url;
}

describe('the server', () => {
  test('serves files by their names and folders by their index', async () => {
    const url = await serving();
    for (const path of ['', 'index.html']) {
      expect(await (await fetch(url + path)).text()).toBe('<h1>首页</h1>');
    }
    expect(await (await fetch(`${url}speech/1/`)).text()).toBe('<h1>一</h1>');
    expect((await fetch(`${url}data/a.json`)).headers.get('content-type')).toContain('json');
  });

  test('answers a missing file with the site’s 404 page', async () => {
    const response = await fetch(`${await serving()}no/such/page/`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<h1>没有</h1>');
  });

  test('answers 404 even when the site has no 404 page', async () => {
    const response = await fetch(`${await serving({}, { 'index.html': '首页' })}nothing`);
    expect(response.status).toBe(404);
  });

  test('can serve under a base path, and only there', async () => {
    const url = await serving({ base: '/a/b/' });
    expect(url).toMatch(/\/a\/b\/$/u);
    expect((await fetch(`${url}speech/1/`)).status).toBe(200);
    expect((await fetch(new URL('/speech/1/', url))).status).toBe(404);
  });

  test('listens on loopback only, on a free port', async () => {
    const [one, two] = [await serving(), await serving()];
    expect(new URL(one).hostname).toBe('127.0.0.1');
    expect(one).not.toBe(two);
  });

  test('never leaves its folder, and survives a malformed address', async () => {
    const url = await serving();
    for (const path of ['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/%zz', '/a\0b']) {
      expect(await statusOf(url, path)).toMatch(/ (?:400|404) /u);
    }
    expect((await fetch(url)).status).toBe(200);
  });

  test('rejects when its port is taken', async () => {
    const port = Number(new URL(await serving()).port);
    await expect(serve('.', { port })).rejects.toThrow('EADDRINUSE');
  });
});

/** Returns the status line of a raw request; client libraries would normalise the path. */
function statusOf(url: string, path: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', fail).once('data', (data) => {
      done(data.toString().split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  });
}
