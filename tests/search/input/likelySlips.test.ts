import { expect, test } from 'vitest';
import { LikelySlips, UNLIKELY } from '#search/input/likelySlips.ts';
import { charactersOf, syllablesFor } from '#search/build/dictionaries.ts';
import { runs } from '../../fixture/search.ts';

const text =
  '工公共会汇慧人任认仍制自知资次词吃差社散善湿四荒父户是兰难南蓝飞灰惠费方昂安岸根更金京经今';
const table = syllablesFor(charactersOf(text));
const slips = new LikelySlips([table]);

test.each(['公会', '工汇', '共慧'])('%s sounds like 工会', (word) => {
  expect(slips.rank(word, '工会')).toBe(0);
});

test('characters that changed places are a likely slip', () => {
  expect(slips.rank('会工', '工会')).toBe(1);
  expect(slips.rank('公工会', '工公会')).toBe(0);
  expect(slips.rank('人工会', '人会工')).toBe(1);
  expect(slips.rank('工龘', '龘工')).toBe(UNLIKELY);
});

test.each([
  ['资', '知'],
  ['次', '吃'],
  ['四', '是'],
  ['兰', '难'],
  ['飞', '灰'],
  ['昂', '安'],
  ['费', '会'],
  ['方', '荒'],
  ['父', '户'],
  ['根', '更'],
  ['金', '京'],
  ['人', '仍'],
])('%s and %s sound similar', (one, other) => {
  expect(slips.rank(one, other)).toBe(2);
  expect(slips.rank(other, one)).toBe(2);
});

test.each([
  ['工会', '工人'],
  ['工会', '方会'],
  ['工会', '公'],
  ['工龘', '工会'],
  ['金昂', '京安'],
])('%s is no likely slip for %s', (typed, meant) => {
  expect(slips.rank(typed, meant)).toBe(UNLIKELY);
});

test('a likely slip is one either way, for all pairs of the characters of the library', () => {
  const characters = charactersOf(runs.map(({ raw }) => raw).join('')).slice(0, 300);
  const own = new LikelySlips([syllablesFor(characters)]);
  const wrong: string[] = [];
  for (const one of characters) {
    if (own.rank(one, one) !== 0) wrong.push(one);
    for (const other of characters) {
      if (own.rank(one, other) !== own.rank(other, one)) wrong.push(one + other);
    }
  }
  expect(wrong).toEqual([]);
});

test('the syllables near a character are its own first, as far as the text has them', () => {
  expect(slips.syllablesNear('知', table)).toEqual(['zhi', 'zi']);
  expect(slips.syllablesNear('龘', table)).toEqual([]);
});
