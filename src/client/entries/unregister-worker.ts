/** `sw.js` when the offline edition is withdrawn: removes what was downloaded, and then itself. */

interface Worker {
  registration: { scope: string; unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    act: (event: { waitUntil(promise: Promise<unknown>): void }) => void,
  ): void;
}

const worker = globalThis as unknown as Worker;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(
    Promise.all([
      caches.delete(`yandu ${worker.registration.scope}`),
      worker.registration.unregister(),
    ]),
  ),
);
