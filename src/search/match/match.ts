import type { SearchPassage } from './block.ts';
import { TIERS, matchAt, rangesOfWord, indicesOf } from './textMatch.ts';
import type { TextMatch, Tier } from './textMatch.ts';
import type { Query } from './query.ts';
import { mergeRanges } from './range.ts';
import type { Range } from './range.ts';
import { runOf } from './textRun.ts';
import type { TextRun } from './textRun.ts';
import { matchSeparateWords } from './separateWords.ts';

/** A passage, or the neighbouring passages that a match spans, with the ranges to mark in each. */
export interface Hit {
  passages: SearchPassage[];
  marks: Range[][];
  tier: Tier;
  /** The number of matches in it. */
  count: number;
}

/** Finds every hit of a query in a run of passages, in reading order. */
export function matchRun(run: TextRun, query: Query): Hit[] {
  const { without } = query;
  const hits = hitsIn(run, query);
  if (without.length === 0) return hits;
  return hits.filter(({ passages }) => {
    const { folded } = runOf(passages);
    return !without.some((word) => folded.includes(word));
  });
}

function hitsIn(run: TextRun, query: Query): Hit[] {
  if (query.literal) return hitsOf(run, matchLiterally(run, query.raw));
  const separate = query.words.length > 1 ? matchSeparateWords(run, query.words) : [];
  const matches = [...matchJoined(run, query), ...separate];
  return hitsOf(
    run,
    matches.sort((a, b) => a.first - b.first || a.last - b.last),
  );
}

/** Finds the exact characters of the query. */
function matchLiterally(run: TextRun, raw: string): TextMatch[] {
  return indicesOf(run.raw, raw).map((at) => matchAt(run, [at, at + raw.length], 'literal'));
}

/** Finds the whole query written together. */
function matchJoined(run: TextRun, { raw, joined, lead }: Query): TextMatch[] {
  return rangesOfWord(run, joined).map((range) => {
    const start = range[0] - lead;
    const literal = start >= 0 && run.raw.startsWith(raw, start);
    // Punctuation at the edge may belong to the neighbouring passage; the hit is where the words are.
    const match = matchAt(run, range, literal ? 'literal' : 'folded');
    return literal ? { ...match, ranges: [[start, start + raw.length]] } : match;
  });
}

function hitsOf(run: TextRun, matches: readonly TextMatch[]): Hit[] {
  const merged = new Map<string, TextMatch>();
  for (const match of matches) addMatch(merged, match);
  return [...merged.values()].map((match) => hitOf(run, match));
}

function addMatch(merged: Map<string, TextMatch>, match: TextMatch): void {
  const key = `${match.first}-${match.last}`;
  const known = merged.get(key);
  if (!known) merged.set(key, match);
  else {
    known.ranges.push(...match.ranges);
    if (TIERS.indexOf(match.tier) < TIERS.indexOf(known.tier)) known.tier = match.tier;
  }
}

function hitOf(run: TextRun, { first, last, tier, ranges }: TextMatch): Hit {
  const passages = run.passages.slice(first, last + 1);
  const marks = passages.map((passage, index) => {
    const start = run.offsets[first + index] as number;
    return mergeRanges(
      ranges.map(([from, to]) => [
        Math.max(from - start, 0),
        Math.min(to - start, passage.text.length),
      ]),
    );
  });
  return { passages, marks, tier, count: ranges.length };
}
