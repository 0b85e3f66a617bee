/** The service worker of a site without an offline edition: deletes the downloaded files and unregisters itself. */
interface Worker {
  registration: { scope: string; unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    act: (event: { waitUntil(promise: Promise<unknown>): void }) => void,
  ): void;
}

const worker = globalThis as unknown as Worker;

/** Starts a service worker that deletes the downloaded files and unregisters itself. */
export function startUnregistering(): void {
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) =>
    event.waitUntil(
      Promise.all([
        caches.delete(`yandu ${worker.registration.scope}`),
        worker.registration.unregister(),
      ]),
    ),
  );
}
