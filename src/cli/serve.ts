/** `npm run serve`: serves the built site like any plain static host and prints its address. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/** Port and base path of the server. */
export interface ServeOptions {
  /** 0 takes any free port. */
  port?: number;
  /** Path the site is mounted at, e.g. `/a/b/`. */
  base?: string;
}

/** Serves a folder on loopback; resolves to its address and a function that stops the server. */
export async function serve(
  dir: string,
  { port = 0, base = '/' }: ServeOptions = {},
): Promise<{ url: string; close: () => Promise<void> }> {
  const files = sirv(dir, { etag: true, dev: true, dotfiles: false });
  const notFoundPage = join(dir, '404.html');
  const server = createServer((request, response) => {
    const notFound = () => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(existsSync(notFoundPage) ? readFileSync(notFoundPage) : '404');
    };
    if (!request.url?.startsWith(base)) return notFound();
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, notFound);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${actual}${base}`, close };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  const { url } = await serve('dist', { port: Number(values.port) }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return serve('dist');
  });
  console.log(`网站：${url}（按 Ctrl+C 停止）`);
}
