import { describe, expect, test } from 'vitest';
import { type TextDifference, textDifferences } from '#edition/gate/textDiff.ts';

/** Applies the differences to the text. */
function mend(text: string, found: readonly TextDifference[]): string {
  return found.reduceRight(
    (mended, { at, text: wrong, expected }) =>
      mended.slice(0, at) + expected + mended.slice(at + wrong.length),
    text,
  );
}

/** Generates the same pseudo-random numbers in every run. */
function* numbers(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}

describe('differences', () => {
  test('of equal texts are none', () => {
    expect(textDifferences('同一段文字', '同一段文字')).toEqual([]);
    expect(textDifferences('', '')).toEqual([]);
  });

  test('name a lost character and where it should stand', () => {
    expect(textDifferences('职群众', '职工群众')).toEqual([
      { at: 1, text: '', expectedAt: 1, expected: '工' },
    ]);
  });

  test('name an added character', () => {
    expect(textDifferences('职工的群众', '职工群众')).toEqual([
      { at: 2, text: '的', expectedAt: 2, expected: '' },
    ]);
  });

  test('show two swapped characters as one mistake', () => {
    expect(textDifferences('甲职群工众乙', '甲职工群众乙')).toMatchObject([
      { at: 2, text: expect.stringContaining('群'), expected: expect.stringContaining('工') },
    ]);
  });

  test('keep distant mistakes apart', () => {
    expect(textDifferences('一字之查，差之毫里', '一字之差，差之毫厘')).toEqual([
      { at: 3, text: '查', expectedAt: 3, expected: '差' },
      { at: 8, text: '里', expectedAt: 8, expected: '厘' },
    ]);
  });

  test('are one with two equal characters between, and two with three', () => {
    expect(textDifferences('甲某乙丙某丁', '甲子乙丙丑丁')).toEqual([
      { at: 1, text: '某乙丙某', expectedAt: 1, expected: '子乙丙丑' },
    ]);
    expect(textDifferences('甲某乙丙戊某丁', '甲子乙丙戊丑丁')).toHaveLength(2);
  });

  test('give a whole lost clause in one piece, whatever it resembles', () => {
    const clause = '要坚持书屋管理；要坚持读者评议；';
    expect(textDifferences('要坚持；', `要坚持；${clause}`)).toHaveLength(1);
  });

  test('of texts with nothing in common are one', () => {
    const [a, b] = ['甲'.repeat(900), '乙'.repeat(900)];
    expect(textDifferences(a, b)).toEqual([{ at: 0, text: a, expectedAt: 0, expected: b }]);
  });

  test('applied, give the expected text, for any two texts', () => {
    const random = numbers(7);
    const draw = (size: number) => Math.floor((random.next().value ?? 0) * size);
    const text = () => Array.from({ length: draw(40) }, () => '甲乙丙，'[draw(4)]).join('');
    for (let round = 0; round < 2000; round += 1) {
      const [a, b] = [text(), text()];
      expect(mend(a, textDifferences(a, b)), `${a} → ${b}`).toBe(b);
    }
  });
});
