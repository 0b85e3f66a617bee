import { expect, test } from 'vitest';
import { RATES, clockTime, readRate, secondsFor, secondsOf } from '#packs/readingTime.ts';
import { slidesOf } from '#packs/slides/slides.ts';
import { excerptOf, packOf } from './excerpts.ts';

test('time follows from characters and rate; white space takes none', () => {
  expect(secondsFor(['字'.repeat(200)], 200)).toBe(60);
  expect(secondsFor(['字 字\n', '𠮷　字'], 240)).toBe(1);
  expect(secondsFor([], 200)).toBe(0);
});

test('notes are counted once, however many pieces their passage has', () => {
  const text = `${'甲'.repeat(99)}。${'乙'.repeat(99)}。`;
  const slides = slidesOf(
    packOf([
      { kind: 'passage', excerpt: excerptOf([{ layer: 'own', text }]), changed: false },
      { kind: 'note', text: '丙'.repeat(100) },
    ]),
  );
  expect(secondsOf(slides, 100)).toEqual([60, 120]);
});

test('a rate is a whole number within the bounds, or none', () => {
  for (let rate = 0; rate < 1000; rate += 1) {
    const within = rate >= RATES.slowest && rate <= RATES.fastest;
    expect(readRate(String(rate))).toBe(within ? rate : null);
  }
  for (const odd of [null, '', 'NaN', '1e2', '-200', '200.5', '0x80', ' 200', '99999999']) {
    expect(readRate(odd)).toBe(null);
  }
});

test('a clock shows minutes and seconds, hours when there are any', () => {
  const times = [0, 7, 59.6, 60, 725, 3600, 7265, -75, -0.2].map(clockTime);
  expect(times).toEqual([
    '0:00',
    '0:07',
    '1:00',
    '1:00',
    '12:05',
    '1:00:00',
    '2:01:05',
    '-1:15',
    '0:00',
  ]);
});
