import { describe, expect, test } from 'vitest';
import { matchRun } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import { rank } from '#search/match/rank.ts';
import { FIXTURE, testedLibraries } from '../fixture/library.ts';
import { searchViewOf } from '../fixture/search.ts';
import { NaiveSearch, foldNaively, marksOfHits, groupsOfHits } from './naive.ts';
import { isOneWord, substringsOf } from './substrings.ts';

/** Positions in a text of the site’s own from which strings are searched; in the fixture these are all. */
const STARTS = 800;

describe.each(testedLibraries())('in $name', ({ library }) => {
  const { passages, runs } = searchViewOf(library.documents);
  const raw = passages.map(({ text }) => text).join('');
  const naive = new NaiveSearch(passages);
  const starts = library === FIXTURE ? raw.length : STARTS;
  const least = (count: number) => (library === FIXTURE ? count : 0);

  /** Substrings of 1 to 12 characters of the library, with and without punctuation. */
  const queries = substringsOf([raw, foldNaively(raw)], 12, starts);
  const whole = queries.filter(isOneWord);
  const find = (query: string, literal = false) =>
    runs.flatMap((run) => matchRun(run, parseQuery(query, literal)));

  test('every substring of the text finds exactly the passages and groups that contain it', () => {
    const wrong = (library === FIXTURE ? queries : whole).filter(
      (query) => groupsOfHits(find(query)).join() !== naive.find(query).join(),
    );
    expect(queries.length).toBeGreaterThan(least(60_000));
    expect(wrong).toEqual([]);
  });

  test('exactly the occurrences of a query are marked, from first to last letter', () => {
    const wrong = whole.filter(
      (query) => marksOfHits(find(query)).join() !== naive.marked(query).join(),
    );
    expect(whole.length).toBeGreaterThan(least(60_000));
    expect(wrong).toEqual([]);
  });

  test('a literal query finds and marks exactly its own characters', () => {
    const asTyped = substringsOf([raw], 12, starts);
    const wrong = asTyped.filter((query) => {
      const hits = find(query, true);
      return (
        groupsOfHits(hits).join() !== naive.find(query, true).join() ||
        marksOfHits(hits).join() !== naive.marked(query, true).join()
      );
    });
    expect(asTyped.length).toBeGreaterThan(least(40_000));
    expect(wrong).toEqual([]);
  });

  test('words that are repeated, contain each other or are many mean all of them', () => {
    const wrong: string[] = [];
    for (const [index, passage] of passages.entries()) {
      const text = foldNaively(passage.text);
      const word = text.slice(index % 5, (index % 5) + 4);
      if (word.length < 4) continue;
      const many = Array.from({ length: 14 }, (_, at) => text.slice(at * 2, at * 2 + 3)).join(' ');
      if (groupsOfHits(find(`${word} ${word}`)).join() !== naive.find(word).join())
        wrong.push(word);
      for (const query of [
        `${word.slice(1, 3)} ${word}`,
        `${word} ${word} ${text.slice(-2)}`,
        many,
      ])
        if (groupsOfHits(find(query)).join() !== naive.find(query).join()) wrong.push(query);
    }
    expect(wrong).toEqual([]);
  });

  test('hits as typed rank above all others', () => {
    const wrong = queries.filter((query) => {
      const tiers = rank(find(query), 'relevance').map(({ tier }) =>
        ['literal', 'folded', 'scattered'].indexOf(tier),
      );
      return tiers.some((tier, index) => tier < (tiers[index - 1] ?? 0));
    });
    expect(wrong).toEqual([]);
  });
});
