import { expect, test, vi } from 'vitest';
import { TAB_STORE, read, whenStorageReady, write } from '#client/platform/storage.ts';
import { storagePlace } from '#client/platform/storagePlace.ts';
import { stubStorages } from './storages.ts';

test('a stored text is there for every tab', () => {
  const { local, session } = stubStorages();
  expect(write('a', '一')).toBe(true);
  expect(read('a')).toBe('一');
  expect(local.getItem('a')).toBe('一');
  expect([session.getItem('a'), storagePlace()]).toEqual([null, 'browser']);
});

test('a text too large for the storage is not stored, and the one before stays', () => {
  const { local } = stubStorages();
  write('a', '一');
  local.room = 1;
  expect(write('a', '二二')).toBe(false);
  expect(read('a')).toBe('一');
  expect(write('a', '二二', TAB_STORE)).toBe(true);
  expect([read('a'), read('a', TAB_STORE)]).toEqual(['一', '二二']);
});

test('with local storage blocked a text stays in the session storage', () => {
  const { session } = stubStorages('localStorage');
  expect(write('a', '一')).toBe(true);
  expect([read('a'), session.getItem('a'), storagePlace()]).toEqual(['一', '一', 'tab']);
});

test('with all storage blocked nothing is stored', () => {
  stubStorages('localStorage', 'sessionStorage');
  expect([write('a', '一'), read('a'), storagePlace()]).toEqual([false, null, 'nowhere']);
});

test('a browser that has no storage at all counts as one that blocks it', () => {
  stubStorages();
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(globalThis, name, { configurable: true, value: null });
  expect([write('a', '一'), read('a'), storagePlace()]).toEqual([false, null, 'nowhere']);
});

test('a function that needs storage is called at once, but from a disk a moment later', () => {
  vi.useFakeTimers();
  const act = vi.fn();
  vi.stubGlobal('location', { href: 'http://10.1.2.3/yandu/index.html' });
  whenStorageReady(act);
  expect(act).toHaveBeenCalledTimes(1);
  vi.stubGlobal('location', { href: 'file:///E:/研读/index.html' });
  whenStorageReady(act);
  vi.advanceTimersByTime(100);
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(act).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
