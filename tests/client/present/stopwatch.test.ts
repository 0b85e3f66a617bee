import { expect, test } from 'vitest';
import { STOPPED, readClock, secondsOn, toggle } from '../../../src/client/present/stopwatch.ts';

test('a stopwatch runs, rests and runs on', () => {
  const running = toggle(STOPPED, 1000);
  expect(secondsOn(running, 4000)).toBe(3);
  const resting = toggle(running, 5000);
  expect(secondsOn(resting, 99_000)).toBe(4);
  expect(secondsOn(toggle(resting, 100_000), 101_000)).toBe(5);
});

test('a clock set back takes no time away', () => {
  expect(secondsOn({ spent: 2000, since: 5000 }, 1000)).toBe(2);
});

test('what was kept is read, what is no stopwatch is one at rest', () => {
  const running = toggle(STOPPED, 1000);
  expect(readClock({ ...running })).toEqual(running);
  for (const odd of [null, 3, 'x', {}, { spent: '1' }, { spent: -1 }, { spent: Number.NaN }])
    expect(readClock(odd)).toBe(STOPPED);
});
