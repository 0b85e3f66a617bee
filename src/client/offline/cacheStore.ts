/** The cache that keeps a downloaded edition: files by their hash, and the manifest of the complete release. */
import { readManifest, sha256 } from './manifest.ts';
import type { Release } from './manifest.ts';

/** The name of a release's manifest, on the host and in the cache. */
export const MANIFEST = 'sums.txt';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/** The cache of the site at `root`; other sites of the same host have their own. */
export class CacheStore {
  readonly root: string;
  readonly name: string;
  private current: Promise<Release | null> | undefined;

  constructor(root: string) {
    this.root = root;
    this.name = `yandu ${root}`;
  }

  /** Returns the complete release, or null when there is none; read once, since a large one takes long. */
  async release(): Promise<Release | null> {
    const reading = this.current ?? this.readRelease().catch(() => null);
    this.current = reading;
    const release = await reading;
    if (!release && this.current === reading) this.current = undefined;
    return release;
  }

  /** Reads a file by its hash. One that is damaged or cannot be read counts as missing, so the host is asked. */
  async file(hash: string): Promise<Response | undefined> {
    const response = await this.read(hash);
    const bytes = await response?.clone().arrayBuffer();
    return bytes && (await sha256(bytes)) === hash ? response : undefined;
  }

  /** Reads the manifest of the complete release. */
  manifest(): Promise<Response | undefined> {
    return this.read(MANIFEST);
  }

  /** Returns the hashes of all cached files, even of an unfinished download; null when nothing was ever downloaded. */
  async hashes(): Promise<Set<string> | null> {
    if (!(await caches.has(this.name))) return null;
    const requests = await (await this.open()).keys();
    const names = requests.map(({ url }) => url.slice(this.key('').length));
    return new Set(names.filter((name) => name !== MANIFEST));
  }

  /** Saves a file under its hash. */
  async save(hash: string, path: string, bytes: ArrayBuffer): Promise<void> {
    const extension = path.slice(path.lastIndexOf('.') + 1);
    const type = CONTENT_TYPES[extension] ?? 'application/octet-stream';
    const response = new Response(bytes, { headers: { 'content-type': type } });
    await (await this.open()).put(this.key(hash), response);
  }

  /** Makes a release the complete one, once all its files are cached, and deletes the files of others. */
  async complete(manifest: string, { files }: Release): Promise<void> {
    const cache = await this.open();
    await cache.put(this.key(MANIFEST), new Response(manifest));
    this.current = undefined;
    const wanted = new Set([...files.values(), MANIFEST].map((name) => this.key(name)));
    for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
  }

  /** Deletes the cache. */
  async clear(): Promise<void> {
    this.current = undefined;
    await caches.delete(this.name);
  }

  /** Reads what the cache has by a name; a storage error counts as missing. */
  private read(name: string): Promise<Response | undefined> {
    // `caches.open` would create the cache.
    return caches.match(this.key(name), { cacheName: this.name }).catch(() => undefined);
  }

  private async readRelease(): Promise<Release | null> {
    const manifest = await this.manifest();
    return manifest ? readManifest(await manifest.text()) : null;
  }

  private open(): Promise<Cache> {
    return caches.open(this.name);
  }

  /** Returns the address of a name in the cache, which no file of the site has. */
  private key(name: string): string {
    return `${this.root}.kept/${name}`;
  }
}
