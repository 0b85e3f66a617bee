/** Words of the source of which whole clauses, items or passages are left out, and no character is altered. */
import { REFERENCE_NUMERALS } from '../locate/referenceNumeral.ts';
import { clusterEnd } from '../match/fold.ts';
import type { Range } from '../match/range.ts';
import { indicesOf } from '../match/textMatch.ts';
import type { TextRun } from '../match/textRun.ts';

/** The place of an abridged text in a run's raw text, and the ranges of it that the text leaves out. */
export interface AbridgedPlace {
  run: TextRun;
  range: Range;
  leftOut: Range[];
  /** The number of altered characters that would be as likely. */
  cost: number;
}

/** The shortest words in characters beside an omission. */
const SHORTEST_WORDS = 2;
/** The characters of a quotation for each omission in it. */
const WORDS_PER_OMISSION = 6;
/** The most omissions, and the most characters that one of them has. */
const MOST_OMISSIONS = 4;
const LONGEST_OMISSION = 240;
/** An omission of whole passages is likelier than one within a passage. */
const PASSAGES_COST = 1;
const WORDS_COST = 3;
/** The cost that each character left out adds, so that of equal ways the one that leaves out least is taken. */
const CHARACTER_COST = 1e-4;
/** A number alone is no words that an omission could follow: 第四条 is another article, not an abridged one. */
const NUMBER = new RegExp(`^第?[\\d${REFERENCE_NUMERALS}]+(?:分编|[编章节条款项目])?$`, 'u');

/** Finds where a folded text stands but for the words that it leaves out; null when it does not stand so. */
export function findAbridged(text: string, runs: readonly TextRun[]): AbridgedPlace | null {
  const most = Math.min(MOST_OMISSIONS, Math.floor(text.length / WORDS_PER_OMISSION));
  if (most === 0) return null;
  let best: AbridgedPlace | null = null;
  for (const run of runs) {
    const reader = new AbridgedReader(text, run);
    for (const start of indicesOf(run.folded, text.slice(0, SHORTEST_WORDS))) {
      const way = reader.cheapest(0, start);
      if (!way || way.leftOut.length > most || (best && best.cost <= way.cost)) continue;
      best = { run, ...inRaw(run, start, way) };
    }
  }
  return best;
}

/** The marks that belong to the words after them. */
const OPENING = '（(《〈“‘「『【〔［[';

/** The end of an abridged text in folded text, and what is left out before it. */
interface Way {
  to: number;
  leftOut: readonly Range[];
  cost: number;
}

/** Reads a text in a run, over what it leaves out. */
class AbridgedReader {
  private readonly text: string;
  private readonly run: TextRun;
  private readonly offsets: ReadonlySet<number>;
  private readonly known = new Map<number, Way | null>();

  constructor(text: string, run: TextRun) {
    this.text = text;
    this.run = run;
    this.offsets = new Set(run.offsets);
  }

  /** Returns the cheapest way to read the text from a position of it at one of the run; null when there is none. */
  cheapest(from: number, at: number): Way | null {
    const key = from * (this.run.folded.length + 1) + at;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const way = this.read(from, at);
    this.known.set(key, way);
    return way;
  }

  private read(from: number, at: number): Way | null {
    const { text, run } = this;
    let length = 0;
    while (from + length < text.length && text[from + length] === run.folded[at + length])
      length += 1;
    if (from + length === text.length) return { to: at + length, leftOut: [], cost: 0 };
    let best: Way | null = null;
    for (let words = SHORTEST_WORDS; words <= length; words += 1) {
      if (!this.isEdge(at + words) || NUMBER.test(text.slice(from, from + words))) continue;
      const way = this.over(from + words, at + words);
      if (way && (!best || way.cost < best.cost)) best = way;
    }
    return best;
  }

  /** Returns the cheapest way on over an omission that begins at a position of the run. */
  private over(from: number, at: number): Way | null {
    const { text, run } = this;
    const next = text.slice(from, from + SHORTEST_WORDS);
    if (next.length < SHORTEST_WORDS) return null;
    let best: Way | null = null;
    for (let to = at + 1; to <= at + LONGEST_OMISSION && to < run.folded.length; to += 1) {
      if (!run.folded.startsWith(next, to) || !this.isEdge(to)) continue;
      const way = this.cheapest(from, to);
      if (!way) continue;
      const isWhole = this.isPassage(at) && this.isPassage(to);
      const cost = way.cost + (isWhole ? PASSAGES_COST : WORDS_COST) + (to - at) * CHARACTER_COST;
      if (!best || cost < best.cost)
        best = { to: way.to, leftOut: [[at, to], ...way.leftOut], cost };
    }
    return best;
  }

  /** Tells whether a mark, white space or the beginning of a passage stands before a character. */
  private isEdge(at: number): boolean {
    const { raw, starts } = this.run;
    const [before, start] = [starts[at - 1], starts[at]];
    if (before === undefined || start === undefined) return true;
    return this.offsets.has(start) || clusterEnd(raw, before) < start;
  }

  private isPassage(at: number): boolean {
    return this.offsets.has(this.run.starts[at] ?? -1);
  }
}

function inRaw(run: TextRun, start: number, { to, leftOut, cost }: Way) {
  const { raw, starts } = run;
  const at = (index: number) => starts[index] ?? raw.length;
  const ranges = leftOut.map(([a, b]): Range => [wordStart(run, a), wordStart(run, b)]);
  return { range: [at(start), clusterEnd(raw, at(to - 1))] as const, leftOut: ranges, cost };
}

/** Returns where the words from a character on begin, with the marks that open them or their passage. */
function wordStart({ raw, starts, offsets }: TextRun, index: number): number {
  let at = starts[index] ?? raw.length;
  const before = index === 0 ? 0 : clusterEnd(raw, starts[index - 1] ?? raw.length);
  while (at > before && !offsets.includes(at) && OPENING.includes(raw.charAt(at - 1))) at -= 1;
  return at;
}
