import { expect, test } from 'vitest';
import { clusterEnd, fold, folded } from '#search/match/fold.ts';

test('folds width, case and compatibility forms', () => {
  expect(folded('ＧＤＰ ５３２ ㈠ ⼯会')).toBe('gdp532一工会');
});

test('drops punctuation, white space, controls, combining marks and lone surrogates', () => {
  expect(folded('“双读”、\u200B工\u0000会\uD800。\u202E《》——……')).toBe('双读工会');
});

test('starts has the position of the character of every folded unit', () => {
  const original = '（一）ＡB𠮷“末”';
  const { text, starts } = fold(original);
  expect(text).toBe('一ab𠮷末');
  expect(starts).toEqual([1, 3, 4, 5, 5, 8]);
  expect(starts.map((start) => original[start])).toEqual([
    '一',
    'Ａ',
    'B',
    '\uD842',
    '\uD842',
    '末',
  ]);
});

test('a character ends after its combining marks', () => {
  expect(clusterEnd('e\u0301x', 0)).toBe(2);
  expect(folded('e\u0301')).toBe(folded('é'));
  expect(clusterEnd('𠮷好', 0)).toBe(2);
  expect(clusterEnd('好', 0)).toBe(1);
});
