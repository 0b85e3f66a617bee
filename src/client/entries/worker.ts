/** `sw.js`: answers from the downloaded edition, and replaces it only by another whole one. */
import { download, renew } from '../offline/download.ts';
import { MANIFEST, Store } from '../offline/cacheStore.ts';

interface Extendable extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface Fetch extends Extendable {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Message extends Extendable {
  ports: readonly MessagePort[];
}
interface Worker {
  registration: { scope: string };
  clients: { claim(): Promise<void>; matchAll(): Promise<{ postMessage(data: string): void }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', act: (event: Fetch) => void): void;
  addEventListener(type: 'message', act: (event: Message) => void): void;
}

// The types of workers and of pages do not go together in one project.
const worker = globalThis as unknown as Worker;
const store = new Store(worker.registration.scope);
const watchers = new Set<MessagePort>();
/** A download that goes on: whoever asks for one meanwhile waits for the same. */
let downloading: Promise<void> | undefined;
let asked = false;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  for (const port of event.ports) watchers.add(port);
  downloading ??= download(store, (done, total) => tell({ done, total })).then(
    () => end({ whole: true }),
    ({ name }) => end({ failed: name }),
  );
  event.waitUntil(downloading);
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (!['GET', 'HEAD'].includes(request.method) || !request.url.startsWith(store.root)) return;
  event.respondWith(answer(request));
  if (request.mode === 'navigate') event.waitUntil(lookForNews());
});

function tell(progress: object): void {
  for (const port of watchers) port.postMessage(progress);
}

function end(outcome: object): void {
  tell(outcome);
  watchers.clear();
  downloading = undefined;
}

async function answer(request: Request): Promise<Response> {
  const release = await store.release();
  if (!release) return fetch(request);
  const url = new URL(request.url);
  const path = plain(url.href.slice(store.root.length).replace(/[?#].*$/u, ''));
  const kept = (name: string) => store.read(release.files.get(name) ?? '');
  if (path !== '' && release.files.has(`${path}/index.html`)) {
    url.pathname += '/';
    return Response.redirect(url.href);
  }
  const found = await kept(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  return found ?? fetch(request).catch(() => missing(request, path, kept));
}

/** A path as the manifest writes it; one cut off in the middle of a character stays as it is, and names no file. */
function plain(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Offline and not in the edition: readers get the page for lost ones, which asks for the manifest; scripts an error. */
async function missing(
  { mode }: Request,
  path: string,
  kept: (name: string) => Promise<Response | undefined>,
): Promise<Response> {
  if (path === MANIFEST) return (await store.read(MANIFEST)) ?? Response.error();
  const page = mode === 'navigate' ? await kept('404.html') : undefined;
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
}

/** Once in a worker's life, which is short: looks for a new release and says when it is here. */
async function lookForNews(): Promise<void> {
  if (asked || !(await store.release())) return;
  asked = true;
  if (downloading || !(await renew(store).catch(() => false))) return;
  for (const client of await worker.clients.matchAll()) client.postMessage('renewed');
}
