import { expect, test, vi } from 'vitest';
import { matchRun } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import { rank } from '#search/match/rank.ts';
import { Naive, bare, markedIn, stretchesOf } from './naive.ts';
import { entries, runs, substringsOf } from './notice.ts';

vi.setConfig({ testTimeout: 60_000 });

const raw = entries.map(({ text }) => text).join('');
const naive = new Naive(entries);

/** All of the notice, 1 to 12 characters, with the punctuation and without: the promise of the search, in full. */
const queries = substringsOf([raw, bare(raw)], 12);
const find = (query: string, literal = false) =>
  runs.flatMap((run) => matchRun(run, parseQuery(query, literal)));

test('every substring of the text finds every passage and every pair that contains it, and no other', () => {
  const wrong = queries.filter(
    (query) => stretchesOf(find(query)).join() !== naive.find(query).join(),
  );
  expect(queries.length).toBeGreaterThan(60_000);
  expect(wrong).toEqual([]);
});

test('every place where a query stands is marked, from its first letter to its last, and nothing else', () => {
  const whole = queries.filter((query) => !/\s/u.test(query.trim()));
  const wrong = whole.filter(
    (query) => markedIn(find(query)).join() !== naive.marked(query).join(),
  );
  expect(whole.length).toBeGreaterThan(60_000);
  expect(wrong).toEqual([]);
});

test('taken literally, a query finds and marks what is so, to the last mark and space', () => {
  const asTyped = substringsOf([raw], 12);
  const wrong = asTyped.filter((query) => {
    const hits = find(query, true);
    return (
      stretchesOf(hits).join() !== naive.find(query, true).join() ||
      markedIn(hits).join() !== naive.marked(query, true).join()
    );
  });
  expect(asTyped.length).toBeGreaterThan(40_000);
  expect(wrong).toEqual([]);
});

test('as typed stands above otherwise, in every ranking', () => {
  const wrong = queries.filter((query) => {
    const tiers = rank(find(query), 'relevance').map(({ tier }) =>
      ['literal', 'folded', 'scattered'].indexOf(tier),
    );
    return tiers.some((tier, index) => tier < (tiers[index - 1] ?? 0));
  });
  expect(wrong).toEqual([]);
});
