/** The quotation check (核对引文): what the library has for each sentence of a pasted text. */
import { align } from './align.ts';
import type { Alignment } from './align.ts';
import type { Entry } from './entry.ts';
import { clusterEnd, fold } from './fold.ts';
import type { Folded } from './fold.ts';
import type { Hit } from './match.ts';
import type { Range } from './range.ts';
import { parseQuery } from './query.ts';
import { passageAt } from './run.ts';
import type { Run } from './run.ts';
import type { Sentence } from './sentence.ts';
import type { Source } from './source.ts';
import { stitch } from './stitch.ts';
import type { Piece } from './stitch.ts';

/** 逐字一致, 仅标点空格不同, 有异文, 跨句拼接, 未见于本站. */
export type Verdict = 'verbatim' | 'punctuation' | 'variant' | 'stitched' | 'absent';

/** What was found for one sentence. */
export interface Finding {
  sentence: Sentence;
  verdict: Verdict;
  /** Where it stands: every place for an exact one, the nearest for a variant. */
  places: Entry[][];
  /** For a variant: both readings with what differs. */
  readings?: { quotation: Range[]; source: string; differing: Range[] };
  /** For a patchwork: its pieces and where each is from. */
  pieces?: Piece[];
  /** It is in quotation marks, but the document relays or sums up these words without any. */
  unquotable: boolean;
}

/** The longest text that is checked. */
export const LONGEST_QUOTATION = 2000;

/** A variant may differ in this share of its characters; a patchwork is preferred beyond half of it. */
const TOLERANCE = 0.4;

/** Exact places to look for before judging; most sentences have one. */
const ENOUGH = 50;

/** The finding for one sentence. @throws Error when the text cannot be read */
export async function checkSentence(
  sentence: Sentence,
  source: Pick<Source, 'hits' | 'near'>,
): Promise<Finding> {
  const found =
    (await exactly(sentence, source)) ??
    nearly(sentence, await source.near(fold(sentence.text).text)) ??
    nothing(sentence);
  const unquotable =
    found.places.length > 0 && found.places.every((place) => place.some(isRelayed));
  return { ...found, unquotable: sentence.quoted && unquotable };
}

function isRelayed({ mode }: Entry): boolean {
  return mode === 'relay' || mode === 'summary';
}

type Found = Omit<Finding, 'unquotable'>;

async function exactly(sentence: Sentence, source: Pick<Source, 'hits'>): Promise<Found | null> {
  const query = parseQuery(sentence.text);
  // White space in a quotation does not make it several words to look for.
  const whole = { ...query, words: [query.joined] };
  let hits = await source.hits(whole, ENOUGH);
  const isLiteral = ({ tier }: Hit) => tier === 'literal';
  // Not to be verbatim anywhere is to be said only of all the places there are.
  if (hits.length >= ENOUGH && !hits.some(isLiteral)) {
    hits = await source.hits(whole, Number.POSITIVE_INFINITY);
  }
  if (hits.length === 0) return null;
  const literal = hits.filter(isLiteral);
  return literal.length > 0
    ? { sentence, verdict: 'verbatim', places: literal.map(({ entries }) => entries) }
    : { sentence, verdict: 'punctuation', places: hits.map(({ entries }) => entries) };
}

function nearly(sentence: Sentence, runs: readonly Run[]): Found | null {
  const quotation = fold(sentence.text);
  const { length } = quotation.text;
  const nearest = nearestIn(quotation.text, runs);
  const share = nearest ? nearest.alignment.distance / length : 1;
  if (nearest && share <= TOLERANCE / 2) return variant(sentence, quotation, nearest);
  const pieces = stitch(quotation.text, runs);
  if (pieces) {
    const places = pieces.flatMap(({ place }) => (place ? [place] : []));
    return { sentence, verdict: 'stitched', places, pieces };
  }
  return nearest && share <= TOLERANCE ? variant(sentence, quotation, nearest) : null;
}

interface Nearest {
  run: Run;
  /** Where the aligned window starts in the folded text of the run. */
  offset: number;
  alignment: Alignment;
}

function nearestIn(text: string, runs: readonly Run[]): Nearest | null {
  let best: Nearest | null = null;
  for (const run of runs) {
    for (const offset of windows(text, run)) {
      const window = run.folded.slice(offset, offset + text.length * 3);
      const alignment = align(text, window);
      if (!best || alignment.distance < best.alignment.distance) best = { run, offset, alignment };
    }
  }
  return best;
}

/** Starts of the stretches of a run that share most pairs of characters with a text. */
function windows(text: string, { folded }: Run): number[] {
  const votes = new Map<number, number>();
  const step = text.length;
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    for (let hit = folded.indexOf(pair); hit !== -1; hit = folded.indexOf(pair, hit + 1)) {
      const window = Math.floor(hit / step);
      votes.set(window, (votes.get(window) ?? 0) + 1);
    }
  }
  const best = [...votes].sort((a, b) => b[1] - a[1]).slice(0, 3);
  return best.map(([window]) => Math.max(0, (window - 1) * step));
}

function variant(
  sentence: Sentence,
  quotation: Folded,
  { run, offset, alignment }: Nearest,
): Found {
  const original = (range: Range) => rawRange(run.raw, run.starts, range, offset);
  const [from, to] = original([alignment.from, alignment.to]);
  const differing = alignment.inText.map(original).map(([a, b]): Range => [a - from, b - from]);
  const inQuotation = alignment.inQuotation.map((range) =>
    rawRange(sentence.text, quotation.starts, range, 0),
  );
  const entries = run.entries.slice(
    passageAt(run, from),
    passageAt(run, Math.max(from, to - 1)) + 1,
  );
  const source = run.raw.slice(from, to);
  return {
    sentence,
    verdict: 'variant',
    places: [entries],
    readings: { quotation: inQuotation, source, differing },
  };
}

function rawRange(
  raw: string,
  starts: readonly number[],
  [from, to]: Range,
  offset: number,
): Range {
  const start = starts[offset + from] ?? raw.length;
  return from === to ? [start, start] : [start, clusterEnd(raw, starts[offset + to - 1] ?? start)];
}

function nothing(sentence: Sentence): Found {
  return { sentence, verdict: 'absent', places: [] };
}
