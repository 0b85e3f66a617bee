/** `sw.js`: answers from the downloaded edition, and replaces it only by another whole one. */
import { download } from './offline/download.ts';
import { Store } from './offline/store.ts';

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
let asked = false;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  const work = download(store, (done, total) => port?.postMessage({ done, total })).then(
    () => port?.postMessage({ whole: true }),
    (error) => port?.postMessage({ failed: String(error) }),
  );
  event.waitUntil(work);
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (!['GET', 'HEAD'].includes(request.method) || !request.url.startsWith(store.root)) return;
  event.respondWith(answer(request));
  if (request.mode === 'navigate') event.waitUntil(renew());
});

async function answer(request: Request): Promise<Response> {
  const release = await store.release();
  if (!release) return fetch(request);
  const url = new URL(request.url);
  const path = decodeURI(url.href.slice(store.root.length).replace(/[?#].*$/u, ''));
  const kept = (name: string) => store.read(release.files.get(name) ?? '');
  if (path !== '' && release.files.has(`${path}/index.html`)) {
    url.pathname += '/';
    return Response.redirect(url.href);
  }
  const found = await kept(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  return found ?? fetch(request).catch(() => missing(path, kept));
}

/** Offline and not in the edition: the page for lost readers, which asks for the manifest. */
async function missing(path: string, kept: (name: string) => Promise<Response | undefined>) {
  const found = path === 'sums.txt' ? await store.read(path) : await kept('404.html');
  return found ?? Response.error();
}

/** Once in a worker's life, which is short: looks for a new release and says when it is here. */
async function renew(): Promise<void> {
  if (asked || !(await store.release())) return;
  asked = true;
  if (!(await download(store).catch(() => false))) return;
  for (const client of await worker.clients.matchAll()) client.postMessage('renewed');
}
