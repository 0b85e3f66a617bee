import { afterEach, expect, test, vi } from 'vitest';
import { MemoryCaches } from './caches.ts';

afterEach(() => vi.unstubAllGlobals());

test('the worker takes over at once, deletes what was downloaded here, and unregisters itself', async () => {
  const listeners = new Map<string, (event: object) => void>();
  const [skipWaiting, unregister] = [vi.fn(async () => {}), vi.fn(async () => true)];
  const caches = new MemoryCaches();
  const [own, other] = ['yandu https://example.org/a/', 'yandu https://example.org/b/'];
  await Promise.all([caches.open(own), caches.open(other)]);
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('skipWaiting', skipWaiting);
  vi.stubGlobal('registration', { scope: 'https://example.org/a/', unregister });
  vi.stubGlobal('addEventListener', (type: string, act: (event: object) => void) =>
    listeners.set(type, act),
  );
  (await import('#client/offline/unregisterWorker.ts')).startUnregistering();
  for (const type of ['install', 'activate']) {
    const work: Promise<unknown>[] = [];
    listeners.get(type)?.({ waitUntil: (promise: Promise<unknown>) => work.push(promise) });
    expect(work).toHaveLength(1);
    await Promise.all(work);
  }
  expect([skipWaiting.mock.calls.length, unregister.mock.calls.length]).toEqual([1, 1]);
  expect([await caches.has(own), await caches.has(other)]).toEqual([false, true]);
});
