/** Where a downloaded edition is kept: files by their hash, and which release is the whole one. */
import { readManifest } from './manifest.ts';
import type { Release } from './manifest.ts';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/** The store of the site at `root`; other sites of the same host have their own. */
export class Store {
  readonly root: string;
  readonly name: string;

  constructor(root: string) {
    this.root = root;
    this.name = `yandu ${root}`;
  }

  /** The release that is there, whole; null when there is none. */
  async release(): Promise<Release | null> {
    // To open a cache is to make one.
    if (!(await caches.has(this.name))) return null;
    const manifest = await (await this.open()).match(this.key('sums.txt'));
    return manifest ? readManifest(await manifest.text()) : null;
  }

  /** A file of the whole release, under whichever type the store gives its kind. */
  async read(hash: string): Promise<Response | undefined> {
    return (await this.open()).match(this.key(hash));
  }

  /** Keeps a file under its hash. */
  async keep(hash: string, path: string, bytes: ArrayBuffer): Promise<void> {
    const type = TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream';
    const response = new Response(bytes, { headers: { 'content-type': type } });
    await (await this.open()).put(this.key(hash), response);
  }

  /** Makes a release the whole one, all of whose files are kept, and drops what belongs to none. */
  async complete(manifest: string, { files }: Release): Promise<void> {
    const cache = await this.open();
    await cache.put(this.key('sums.txt'), new Response(manifest));
    const wanted = new Set([...files.values(), 'sums.txt'].map((name) => this.key(name)));
    for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
  }

  /** Forgets everything. */
  async clear(): Promise<void> {
    await caches.delete(this.name);
  }

  private open(): Promise<Cache> {
    return caches.open(this.name);
  }

  /** Caches want addresses; no file of the site has one like these. */
  private key(name: string): string {
    return `${this.root}.kept/${name}`;
  }
}
