import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  cancelLoading,
  DEFAULT_TIMEOUT,
  isCancelled,
  startTimeout,
} from '#client/platform/timeout.ts';

const stop = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  stop.mockReset();
  const page = new EventTarget();
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
    vi.stubGlobal(name, page[name].bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a file that is late is stopped as slow', () => {
  startTimeout(stop);
  vi.advanceTimersByTime(DEFAULT_TIMEOUT - 1);
  expect(stop).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(stop.mock.calls).toEqual([['slow']]);
});

test('a file may have a time of its own', () => {
  startTimeout(stop, 5);
  vi.advanceTimersByTime(5);
  expect(stop).toHaveBeenCalledOnce();
});

test('cancelling stops every file under way, with a reason that is recognised', () => {
  startTimeout(stop);
  startTimeout(stop);
  cancelLoading();
  expect(stop).toHaveBeenCalledTimes(2);
  const [[reason]] = stop.mock.calls as [[string]];
  expect(isCancelled(new Error(reason))).toBe(true);
  expect(isCancelled(new Error('slow'))).toBe(false);
});

test('a file that has arrived is neither late nor cancelled', () => {
  startTimeout(stop)();
  vi.advanceTimersByTime(DEFAULT_TIMEOUT);
  cancelLoading();
  expect(stop).not.toHaveBeenCalled();
});
