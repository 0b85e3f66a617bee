import { describe, expect, test } from 'vitest';
import { clusterEnd, fold, folded } from '#search/match/fold.ts';

test('folds width, case and compatibility forms', () => {
  expect(folded('ＧＤＰ ５３２ ㈠ ⼯会')).toBe('gdp532一工会');
});

test('drops punctuation, white space, controls, combining marks and lone surrogates', () => {
  expect(folded('“双读”、\u200B工\u0000会\uD800。\u202E《》——……')).toBe('双读工会');
});

describe('characters that carry meaning', () => {
  test.each([
    ['每月21.75天', '2175天'],
    ['0.7‰', '0.7%'],
    ['36℃', '36'],
    ['气温-5℃', '气温5℃'],
    ['气温−5', '气温5'],
    ['3×5', '35'],
    ['1∶20', '120'],
    ['2—5项', '25项'],
    ['3，5日', '35日'],
    ['10:30', '1030'],
    ['½', '12'],
    ['10²', '102'],
    ['①3', '13'],
    ['5……8', '58'],
    ['5……8', '5.8'],
    ['¥5', '5'],
    ['<5', '>5'],
    ['60+', '60'],
    ['人⺠', '人'],
    ['人\uE000', '人'],
    ['人〓', '人'],
    ['二○一八', '二一八'],
    ['5 10', '510'],
    ['5　10', '510'],
    ['5\n10', '510'],
    ['(1)2', '12'],
    ['（1）2', '12'],
    ['5“10”', '510'],
    ['5*10', '510'],
    ['5 10', '5.10'],
    ['5 -10', '5 10'],
  ])('%s is not %s', (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  test.each([
    ['２１．７５％', '21.75%'],
    ['21·75', '21.75'],
    ['2～5', '2—5'],
    ['2-5', '2——5'],
    ['2−5', '2–5'],
    ['1∶20', '1：20'],
    ['1⁄2', '½'],
    ['℃', '°c'],
    ['m²', 'm2'],
    ['人⺠⼯⾧', '人民工長'],
    ['豈', '豈'],
    ['葛\u{E0100}', '葛'],
    ['二○一八', '二〇一八'],
    ['第1、条', '第1条'],
    ['1.总则', '1总则'],
    ['“双读”-工会', '双读工会'],
    ['COVID-19', 'COVID19'],
    ['2018 年', '2018年'],
    ['第 5 条', '第5条'],
    ['5 G', '5G'],
    ['工 会', '工会'],
    ['工　会\n章程', '工会章程'],
    ['5 10', '5　　10'],
    ['5\n10', '5 10'],
    ['（1） 2', '(1)2'],
    ['3， 5日', '3，5日'],
    ['21 . 75', '21.75'],
    ['5\u200B10', '510'],
  ])('%s is %s', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });
});

test('the fold of every part of a text is part of the fold of the text', () => {
  const text =
    '约21.75天、2——5项3，5日；-5℃—-5℃−5℃10²①3½…5…8.9...7<5=6+7%（1,000.5）1.①5—.5:·30++5<>5-5 10（1）2 （3） 4　5“6 ”7 - 8 ,9 a1 b 2 ①3 \u200B4工 5 ';
  const whole = folded(text);
  const wrong: string[] = [];
  for (let from = 0; from < text.length; from += 1) {
    for (let to = from + 1; to <= text.length; to += 1) {
      if (!whole.includes(folded(text.slice(from, to)))) wrong.push(text.slice(from, to));
    }
  }
  expect(wrong).toEqual([]);
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
