import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SUMS_FILE, listFiles, formatSums } from '../../src/integration/checksums.ts';
import { DIST } from './site.ts';

/** The files of a release by path. */
export type SiteFiles = Map<string, Buffer>;

/** A host that a test controls: its files can be replaced while a page is open, and it can drop all connections. */
export interface TestHost {
  url: string;
  files: SiteFiles;
  /** Whether every connection is dropped. */
  down: boolean;
  /** The requests received, in order, as in `GET about/index.html`. */
  requests: string[];
  /** The paths for which the browser had the present file already, so that headers alone were sent. */
  unchanged: string[];
  /** Returns what the host waits for before it sends a file. */
  delay?: (path: string) => Promise<void> | undefined;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain',
};

/** Reads the files of the built site, or of another folder. */
export function builtFiles(dir = DIST): SiteFiles {
  return new Map(
    [...listFiles(dir), '.nojekyll'].map((path) => [path, readFileSync(join(dir, path))]),
  );
}

/** Returns another release of the same site: some files changed, with a matching manifest. */
export function releaseWith(files: SiteFiles, changes: Record<string, string>): SiteFiles {
  const next = new Map(files);
  for (const [path, text] of Object.entries(changes)) next.set(path, Buffer.from(text));
  const listed = [...next].filter(([path]) => ![SUMS_FILE, 'sw.js', '.nojekyll'].includes(path));
  const entries = listed.map(([path, content]) => ({
    path,
    hash: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
  }));
  return next.set(SUMS_FILE, Buffer.from(formatSums(entries)));
}

/** Serves files from memory under a path. */
export async function startTestHost(files: SiteFiles, base = '/yandu/'): Promise<TestHost> {
  const dateOf = lastModifiedDates();
  const server = createServer(async (request, response) => {
    if (host.down) {
      request.socket.destroy();
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : '404';
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    host.requests.push(`${request.method} ${name}`);
    await host.delay?.(name);
    const found = host.files.get(name);
    response.statusCode = found ? 200 : 404;
    const kind = found ? (name.split('.').pop() ?? '') : 'html';
    response.setHeader('content-type', TYPES[kind] ?? 'application/octet-stream');
    const content = found ?? host.files.get('404.html') ?? Buffer.from('');
    // Plain hosts send this header, from which browsers guess how long the file is fresh.
    const date = dateOf(content);
    response.setHeader('last-modified', date);
    if (found && request.headers['if-modified-since'] === date) {
      host.unchanged.push(name);
      response.statusCode = 304;
      response.end();
      return;
    }
    const tail = Number(/^bytes=-(\d+)$/u.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (found && tail && tail < content.length) {
      const [from, size] = [content.length - tail, content.length];
      response.statusCode = 206;
      response.setHeader('content-range', `bytes ${from}-${size - 1}/${size}`);
      response.end(content.subarray(from));
    } else {
      response.setHeader('content-length', content.length);
      response.end(content);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const url = `http://127.0.0.1:${port}${base}`;
  const host: TestHost = { url, files, down: false, requests: [], unchanged: [], close };
  return host;
}

/** Makes a function that returns when a file changed, days ago: each content keeps a date of its own. */
function lastModifiedDates(): (content: Buffer) => string {
  const known = new Map<Buffer, string>();
  const start = Date.now() - 1e9;
  return (content) => {
    const date = known.get(content) ?? new Date(start + known.size * 1000).toUTCString();
    known.set(content, date);
    return date;
  };
}
