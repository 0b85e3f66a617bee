import { expect, test, vi } from 'vitest';
import { matchRun } from '#search/match.ts';
import { parseQuery } from '#search/query.ts';
import { rank } from '#search/rank.ts';
import { Naive, bare, stretchesOf } from './naive.ts';
import { entries, runs, substringsOf } from './notice.ts';

vi.setConfig({ testTimeout: 60_000 });

const raw = entries.map(({ text }) => text).join('');
const naive = new Naive(entries);

/** All of the notice, 1 to 12 characters, with the punctuation and without: the promise of the search, in full. */
const queries = substringsOf([raw, bare(raw)], 12);

test('every substring of the text finds every passage and every pair that contains it, and no other', () => {
  const wrong = queries.filter((query) => {
    const hits = runs.flatMap((run) => matchRun(run, parseQuery(query)));
    return stretchesOf(hits).join() !== naive.find(query).join();
  });
  expect(queries.length).toBeGreaterThan(60_000);
  expect(wrong).toEqual([]);
});

test('what is marked is what was asked for', () => {
  const wrong = queries.filter((query) => {
    const parsed = parseQuery(query);
    if (parsed.literal || parsed.words.length > 1) return false;
    const hits = runs.flatMap((run) => matchRun(run, parsed));
    return !hits.every((hit) => {
      const marked = hit.entries
        .map(({ text }, index) =>
          (hit.marks[index] ?? []).map(([a, b]) => text.slice(a, b)).join(''),
        )
        .join('');
      // Overlapping occurrences share characters; all others are the query again and again.
      const times = bare(marked).length / parsed.joined.length;
      return times === hit.count
        ? bare(marked) === parsed.joined.repeat(hit.count)
        : times < hit.count;
    });
  });
  expect(wrong).toEqual([]);
});

test('as typed stands above otherwise, in every ranking', () => {
  const wrong = queries.filter((query) => {
    const hits = rank(
      runs.flatMap((run) => matchRun(run, parseQuery(query))),
      'relevance',
    );
    const tiers = hits.map(({ tier }) => ['literal', 'folded', 'scattered'].indexOf(tier));
    return tiers.some((tier, index) => tier < (tiers[index - 1] ?? 0));
  });
  expect(wrong).toEqual([]);
});
