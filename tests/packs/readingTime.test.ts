import { expect, test } from 'vitest';
import { RATES, clockTime, parseRate, secondsToRead, secondsPerSlide } from '#packs/readingTime.ts';
import { slidesOf } from '#packs/slides/slides.ts';
import { excerptOf, packOf } from './excerpts.ts';

test('the time is characters by rate; white space is not counted', () => {
  expect(secondsToRead(['字'.repeat(200)], 200)).toBe(60);
  expect(secondsToRead(['字 字\n', '𠮷　字'], 240)).toBe(1);
  expect(secondsToRead([], 200)).toBe(0);
});

test('notes are counted once, on the last piece of their passage', () => {
  const text = `${'甲'.repeat(99)}。${'乙'.repeat(99)}。`;
  const slides = slidesOf(
    packOf([
      { kind: 'passage', excerpt: excerptOf([{ layer: 'own', text }]), changed: false },
      { kind: 'note', text: '丙'.repeat(100) },
    ]),
  );
  expect(secondsPerSlide(slides, 100)).toEqual([60, 120]);
});

test('a rate is an integer within the bounds, or null', () => {
  expect([parseRate('59'), parseRate('60'), parseRate('400'), parseRate('401')]).toEqual([
    ...[null, 60, 400, null],
  ]);
  expect(RATES.usual).toBe(200);
  for (let rate = 0; rate < 1000; rate += 1) {
    const within = rate >= RATES.slowest && rate <= RATES.fastest;
    expect(parseRate(String(rate))).toBe(within ? rate : null);
  }
  for (const odd of [null, '', 'NaN', '1e2', '-200', '200.5', '0x80', ' 200', '99999999']) {
    expect(parseRate(odd)).toBe(null);
  }
});

test('clock time has minutes and seconds, and hours from the first hour on', () => {
  const times = [0, 7, 59.6, 60, 725, 3600, 7265, -75, -1, 0.6, -0.2].map(clockTime);
  expect(times).toEqual([
    '0:00',
    '0:07',
    '1:00',
    '1:00',
    '12:05',
    '1:00:00',
    '2:01:05',
    '-1:15',
    '-0:01',
    '0:01',
    '0:00',
  ]);
});
