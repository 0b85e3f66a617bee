import { expect, test } from 'vitest';
import {
  STOPPED,
  readStopwatch,
  elapsedSeconds,
  toggleStopwatch,
} from '../../../src/client/present/stopwatch.ts';

test('a stopwatch runs, stops and continues', () => {
  const running = toggleStopwatch(STOPPED, 1000);
  expect(elapsedSeconds(running, 4000)).toBe(3);
  const resting = toggleStopwatch(running, 5000);
  expect(elapsedSeconds(resting, 99_000)).toBe(4);
  expect(elapsedSeconds(toggleStopwatch(resting, 100_000), 101_000)).toBe(5);
});

test('setting the clock back takes no time away', () => {
  expect(elapsedSeconds({ spent: 2000, since: 5000 }, 1000)).toBe(2);
});

test('a stored stopwatch is read back; any other value gives a stopped one', () => {
  const running = toggleStopwatch(STOPPED, 1000);
  expect(readStopwatch({ ...running })).toEqual(running);
  for (const odd of [null, 3, 'x', {}, { spent: '1' }, { spent: -1 }, { spent: Number.NaN }])
    expect(readStopwatch(odd)).toBe(STOPPED);
});

test('a stored moment that is no number, or none of a clock, counts as stopped', () => {
  for (const since of [NaN, Infinity, '5', null, undefined])
    expect(readStopwatch({ spent: 3, since })).toEqual({ spent: 3, since: null });
  expect(readStopwatch({ spent: 3, since: 5 })).toEqual({ spent: 3, since: 5 });
});
