/** The service worker: answers from the downloaded edition, and replaces it only by another complete release. */
import { download, downloadUpdate } from './download.ts';
import { MANIFEST, CacheStore } from './cacheStore.ts';
import { sha256 } from './manifest.ts';

interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  request: Request;
  /** The id of the page that a navigation opens. */
  resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}
interface PortMessage extends ExtendableEvent {
  ports: readonly MessagePort[];
}
interface ServiceWorkerScope {
  registration: { scope: string };
  clients: {
    claim(): Promise<void>;
    get(id: string): Promise<unknown>;
    matchAll(): Promise<{ postMessage(data: string): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', act: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', act: (event: PortMessage) => void): void;
}

// TypeScript's types of workers and of pages exclude each other within one project.
const worker = globalThis as unknown as ServiceWorkerScope;
const store = new CacheStore(worker.registration.scope);
const ports = new Set<MessagePort>();
/** The download under way; a page that requests one meanwhile waits for the same. */
let downloading: Promise<void> | undefined;
let checkedForUpdate = false;

/** Starts the service worker. */
export function startServiceWorker(): void {
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

  worker.addEventListener('message', (event) => {
    for (const port of event.ports) ports.add(port);
    downloading ??= download(store, (done, total) => post({ done, total })).then(
      () => end({ whole: true }),
      ({ name }) => end({ failed: name }),
    );
    event.waitUntil(downloading);
  });

  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET' || !request.url.startsWith(store.root)) return;
    event.respondWith(answer(request));
    if (request.mode === 'navigate') event.waitUntil(checkForUpdate(event.resultingClientId));
  });
}

function post(progress: object): void {
  for (const port of ports) port.postMessage(progress);
}

function end(outcome: object): void {
  post(outcome);
  ports.clear();
  downloading = undefined;
}

async function answer(request: Request): Promise<Response> {
  const release = await store.release();
  if (!release) return fetch(request);
  const url = new URL(request.url);
  const path = decodePath(url.href.slice(store.root.length).replace(/[?#].*$/u, ''));
  const cached = async (name: string) => {
    const hash = release.files.get(name);
    return hash === undefined ? undefined : store.file(hash);
  };
  if (path !== '' && release.files.has(`${path}/index.html`)) {
    url.pathname += '/';
    return Response.redirect(url.href);
  }
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const found = await cached(name);
  return (
    found ??
    fetchAndKeep(request, name, release.files.get(name)).catch(() =>
      answerMissing(request, path, cached),
    )
  );
}

/** Asks the host for a file, and keeps it when it is the one that the edition lacks. @throws Error when offline */
async function fetchAndKeep(request: Request, path: string, hash?: string): Promise<Response> {
  const response = await fetch(request);
  if (hash !== undefined && response.ok) {
    const bytes = await response.clone().arrayBuffer();
    // A file for which there is no room is asked for again next time.
    if ((await sha256(bytes)) === hash) await store.save(hash, path, bytes).catch(() => {});
  }
  return response;
}

/** Decodes a path as the manifest writes it; a malformed one stays as it is, and names no file. */
function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Answers offline for a file that is not in the edition: the 404 page to a reader, an error to a script. */
async function answerMissing(
  { mode }: Request,
  path: string,
  cached: (name: string) => Promise<Response | undefined>,
): Promise<Response> {
  // The 404 page requests the manifest to find the site's root.
  if (path === MANIFEST) return (await store.manifest()) ?? Response.error();
  const page = mode === 'navigate' ? await cached('404.html') : undefined;
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
}

/**
 * Downloads a new release and tells the pages, with that being opened: once in the worker's life, which is short, and
 * again after a failure.
 */
async function checkForUpdate(opened: string): Promise<void> {
  if (checkedForUpdate || downloading || !(await store.release())) return;
  checkedForUpdate = true;
  try {
    if (!(await downloadUpdate(store))) return;
  } catch {
    // The host may be in the middle of an upload: the next visit tries again.
    checkedForUpdate = false;
    return;
  }
  // A page that is still being opened is no client yet; asking for it waits until it is.
  await worker.clients.get(opened);
  for (const client of await worker.clients.matchAll()) client.postMessage('renewed');
}
