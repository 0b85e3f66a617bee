import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SUMS, listFiles, sealSums } from '../../src/integration/checksums.ts';
import { DIST } from './site.ts';

/** The files of a release by path. */
export type Files = Map<string, Buffer>;

/** A host under our thumb: its files can be exchanged while readers are there, and it can be cut off. */
export interface Host {
  url: string;
  files: Files;
  /** Whether every connection is dropped. */
  down: boolean;
  /** What was asked for, in order: `HEAD about/index.html`. */
  asked: string[];
  /** Waited for before a file is sent. */
  pace?: (path: string) => Promise<void> | undefined;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain',
};

/** The built site, or another. */
export function builtFiles(dir = DIST): Files {
  return new Map(
    [...listFiles(dir), '.nojekyll'].map((path) => [path, readFileSync(join(dir, path))]),
  );
}

/** Another release of the same site: some files changed, the manifest to match. */
export function releaseWith(files: Files, changes: Record<string, string>): Files {
  const next = new Map(files);
  for (const [path, text] of Object.entries(changes)) next.set(path, Buffer.from(text));
  const listed = [...next].filter(([path]) => ![SUMS, 'sw.js', '.nojekyll'].includes(path));
  const entries = listed.map(([path, content]) => ({
    path,
    hash: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
  }));
  return next.set(SUMS, Buffer.from(sealSums(entries)));
}

/** Serves files from memory under a path. */
export async function startHost(files: Files, base = '/yandu/'): Promise<Host> {
  const dateOf = dates();
  const server = createServer(async (request, response) => {
    if (host.down) {
      request.socket.destroy();
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : '404';
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    host.asked.push(`${request.method} ${name}`);
    await host.pace?.(name);
    const found = host.files.get(name);
    response.statusCode = found ? 200 : 404;
    const kind = found ? (name.split('.').pop() ?? '') : 'html';
    response.setHeader('content-type', TYPES[kind] ?? 'application/octet-stream');
    const content = found ?? host.files.get('404.html') ?? Buffer.from('');
    // What plain hosts send: enough for browsers to guess that the file is fresh for a while.
    response.setHeader('last-modified', dateOf(content));
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
  const host: Host = { url, files, down: false, asked: [], close };
  return host;
}

/** When a file changed, days ago: each content has a date of its own and keeps it. */
function dates(): (content: Buffer) => string {
  const known = new Map<Buffer, string>();
  const start = Date.now() - 1e9;
  return (content) => {
    const date = known.get(content) ?? new Date(start + known.size * 1000).toUTCString();
    known.set(content, date);
    return date;
  };
}
