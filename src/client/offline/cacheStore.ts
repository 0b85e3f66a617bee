/** Where a downloaded edition is kept: files by their hash, and which release is the whole one. */
import { readManifest } from './manifest.ts';
import type { Release } from './manifest.ts';

/** What the list of a release's files is called, on the host and here. */
export const MANIFEST = 'sums.txt';

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
  private whole: Promise<Release | null> | undefined;

  constructor(root: string) {
    this.root = root;
    this.name = `yandu ${root}`;
  }

  /** The release that is there, whole; null when there is none. Read once: a large one takes long. */
  async release(): Promise<Release | null> {
    const whole = this.whole ?? this.readRelease().catch(() => null);
    this.whole = whole;
    const release = await whole;
    if (!release && this.whole === whole) this.whole = undefined;
    return release;
  }

  /** A file under the name it is kept by, its hash; no storage that fails keeps a reader from the host. */
  read(name: string): Promise<Response | undefined> {
    // Not opened, since to open a cache is to make one.
    return caches.match(this.key(name), { cacheName: this.name }).catch(() => undefined);
  }

  /** The hashes of all that is kept, of a whole release or of parts; null when there is nothing, not even a beginning. */
  async hashes(): Promise<Set<string> | null> {
    if (!(await caches.has(this.name))) return null;
    const kept = await (await this.open()).keys();
    const names = kept.map(({ url }) => url.slice(this.key('').length));
    return new Set(names.filter((name) => name !== MANIFEST));
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
    await cache.put(this.key(MANIFEST), new Response(manifest));
    this.whole = undefined;
    const wanted = new Set([...files.values(), MANIFEST].map((name) => this.key(name)));
    for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
  }

  /** Forgets everything. */
  async clear(): Promise<void> {
    this.whole = undefined;
    await caches.delete(this.name);
  }

  private async readRelease(): Promise<Release | null> {
    const manifest = await this.read(MANIFEST);
    return manifest ? readManifest(await manifest.text()) : null;
  }

  private open(): Promise<Cache> {
    return caches.open(this.name);
  }

  /** Caches want addresses; no file of the site has one like these. */
  private key(name: string): string {
    return `${this.root}.kept/${name}`;
  }
}
