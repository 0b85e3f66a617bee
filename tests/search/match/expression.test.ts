import { expect, test } from 'vitest';
import { parseExpression } from '#search/match/expression.ts';
import { matchRun } from '#search/match/match.ts';
import { mergeHits } from '#search/match/mergeHits.ts';
import { FIXTURE } from '../../fixture/library.ts';
import { searchViewOf } from '../../fixture/search.ts';
import { foldNaively, groupsOfHits } from '../naive.ts';

test.each([
  ['“工会 改革”', ['工会改革']],
  ['"工会 改革" 服务', ['工会改革+服务']],
  ['工会 -改革', ['工会-改革']],
  ['工会 －改革 −服务', ['工会-改革-服务']],
  ['工会 NOT 改革', ['工会-改革']],
  ['工会 -“改革 服务”', ['工会-改革服务']],
  ['工会 AND 改革', ['工会+改革']],
  ['工会 OR 改革', ['工会', '改革']],
  ['工会 | 改革', ['工会', '改革']],
  ['工会 OR 改革 服务', ['工会+服务', '改革+服务']],
  ['服务 工会 || 改革 -活动', ['服务+工会-活动', '服务+改革-活动']],
])('%s is read with its operators', (typed, read) => {
  const { queries, hasOperators } = parseExpression(typed);
  expect(hasOperators).toBe(true);
  expect(queries.map(({ words, without }) => [words.join('+'), ...without].join('-'))).toEqual(
    read,
  );
});

test.each([
  '工会 改革',
  '“双读”活动',
  '气温 -5℃',
  '—工会',
  '-',
  'or',
  '工会-改革',
  '工会 and 改革',
])('%s has no operator', (typed) => {
  const { queries, hasOperators } = parseExpression(typed);
  expect(hasOperators).toBe(false);
  expect(queries).toHaveLength(1);
});

test.each(['-工会', 'NOT 工会', 'OR', '工会 -，'])(
  '%s excludes all or nothing and is taken literally, which the reader is told',
  (typed) => {
    const { hasOperators, literalSigns } = parseExpression(typed);
    expect(hasOperators).toBe(false);
    expect(literalSigns).not.toEqual([]);
  },
);

test('more alternatives than are searched for are taken literally, which the reader is told', () => {
  const { queries, literalSigns } = parseExpression('甲 OR 乙 丙 OR 丁 戊 OR 己 庚 OR 辛');
  expect(queries).toHaveLength(1);
  expect(literalSigns).toContain('OR');
});

test('wildcards are named as taken literally, a question is not', () => {
  expect(parseExpression('工*会').literalSigns).toEqual(['*']);
  expect(parseExpression('工?会').literalSigns).toEqual(['?']);
  expect(parseExpression('什么是工会?').literalSigns).toEqual([]);
});

test('nothing is an operator in a literal search', () => {
  const { queries, hasOperators } = parseExpression('工会 -改革', true);
  expect(hasOperators).toBe(false);
  expect(queries[0]?.raw).toBe('工会 -改革');
});

test('for all pairs of words exclusion and either-or find what a scan finds', () => {
  const { passages, runs } = searchViewOf(FIXTURE.documents);
  const texts = passages.map(({ text }) => foldNaively(text));
  const words = [...new Set(texts.map((text) => text.slice(1, 3)))].filter(
    (word) => word.length === 2 && !/[\da-z]/u.test(word),
  );
  const find = (typed: string) =>
    groupsOfHits(
      mergeHits(
        parseExpression(typed).queries.flatMap((query) =>
          runs.flatMap((run) => matchRun(run, query)),
        ),
      ),
    ).filter((group) => isOnePassage(group));
  const holding = (test: (text: string) => boolean) =>
    passages
      .filter((_, index) => test(texts[index] as string))
      .map(({ order }) => `${order}-${order}`)
      .sort();
  const wrong = words.flatMap((one, index) => {
    const other = words[(index * 7 + 3) % words.length] as string;
    const without = holding((text) => text.includes(one) && !text.includes(other));
    const either = holding((text) => text.includes(one) || text.includes(other));
    return [
      ...(find(`${one} -${other}`).join() === without.join() ? [] : [`${one} -${other}`]),
      ...(find(`${one} OR ${other}`).join() === either.join() ? [] : [`${one} OR ${other}`]),
    ];
  });
  expect(words.length).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

/** Tells whether a group is one passage; words across passages are another test's. */
function isOnePassage(group: string): boolean {
  const [first, last] = group.split('-');
  return first === last;
}
