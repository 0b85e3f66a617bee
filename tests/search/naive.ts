import type { Entry } from '#search/match/block.ts';
import type { Hit } from '#search/match/match.ts';

/** Folding said another way, so that a slip in `fold` shows. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A stretch of characters to mark, and the passages between whose first and last the match lies. */
interface Mark {
  from: number;
  to: number;
  stretch: string;
}

/** What Ctrl+F would find in consecutive passages: the stretches of passages in which a query stands. */
export class Naive {
  private readonly text: string;
  private readonly raw: string;
  private readonly owners: number[] = [];
  private readonly rawOwners: number[] = [];
  private readonly texts: string[];
  /** Where each character of the bare text stands in the raw one, and where each passage begins there. */
  private readonly places: [from: number, to: number][] = [];
  private readonly starts: number[] = [];

  constructor(entries: readonly Entry[]) {
    this.texts = entries.map(({ text }) => bare(text));
    this.text = this.texts.join('');
    this.raw = entries.map(({ text }) => text).join('');
    entries.forEach(({ text, order }, index) => {
      this.owners.push(...Array.from(this.texts[index] ?? '', () => order));
      this.starts.push(this.rawOwners.length);
      this.rawOwners.push(...Array.from({ length: text.length }, () => order));
    });
    let at = 0;
    for (const char of this.raw) {
      for (let folded = 0; folded < bare(char).length; folded += 1) {
        this.places.push([at, at + char.length]);
      }
      at += char.length;
    }
  }

  /** Stretches as `first-last`, in order: of the whole query, or of all its words in one passage. */
  find(query: string, literal = false): string[] {
    const whole = bare(query);
    if (literal || whole === '') return this.stretches(this.raw, this.rawOwners, query.trim());
    const words = query.trim().split(/\s+/u).map(bare).filter(Boolean);
    const holding = this.texts.flatMap((text, index) =>
      words.length > 1 && words.every((word) => text.includes(word)) ? [`${index}-${index}`] : [],
    );
    return [...new Set([...this.stretches(this.text, this.owners, whole), ...holding])].sort();
  }

  /** The same for a query in one piece, each stretch with what to mark in its passages: `0-1:甲|甲/乙`. */
  marked(query: string, literal = false): string[] {
    const typed = query.trim();
    const marks = literal || bare(typed) === '' ? this.asTyped(typed) : this.folded(typed);
    const byStretch = new Map<string, Mark[]>();
    for (const mark of marks) {
      byStretch.set(mark.stretch, [...(byStretch.get(mark.stretch) ?? []), mark]);
    }
    return [...byStretch].map(([stretch, own]) => `${stretch}:${this.cut(stretch, own)}`).sort();
  }

  private asTyped(typed: string): Mark[] {
    return indices(this.raw, typed).map((from) => {
      const to = from + typed.length;
      return { from, to, stretch: `${this.rawOwners[from]}-${this.rawOwners[to - 1]}` };
    });
  }

  /** From the first to the last letter of each match, or all that was typed where it stands so. */
  private folded(typed: string): Mark[] {
    const word = bare(typed);
    const lead = [...typed].findIndex((char) => bare(char) !== '');
    return indices(this.text, word).map((at) => {
      const stretch = `${this.owners[at]}-${this.owners[at + word.length - 1]}`;
      const [from = 0] = this.places[at] ?? [];
      const [, to = 0] = this.places[at + word.length - 1] ?? [];
      return this.raw.startsWith(typed, from - lead) && from >= lead
        ? { from: from - lead, to: from - lead + typed.length, stretch }
        : { from, to, stretch };
    });
  }

  /** The marked text of each passage of a stretch: overlapping marks are one, touching ones are two. */
  private cut(stretch: string, marks: readonly Mark[]): string {
    const [first = 0, last = 0] = stretch.split('-').map(Number);
    const passages: string[] = [];
    for (let passage = first; passage <= last; passage += 1) {
      const start = this.starts[passage] ?? 0;
      const end = this.starts[passage + 1] ?? this.raw.length;
      const parts: [number, number][] = [];
      for (const mark of marks) {
        const [from, to] = [Math.max(mark.from, start), Math.min(mark.to, end)];
        const before = parts[parts.length - 1];
        if (before && from < before[1]) before[1] = Math.max(before[1], to);
        else if (from < to) parts.push([from, to]);
      }
      passages.push(parts.map(([from, to]) => this.raw.slice(from, to)).join('|'));
    }
    return passages.join('/');
  }

  private stretches(text: string, owners: readonly number[], part: string): string[] {
    const found = new Set<string>();
    for (const at of indices(text, part)) {
      found.add(`${owners[at]}-${owners[at + part.length - 1]}`);
    }
    return [...found].sort();
  }
}

/** The stretches of hits, as {@link Naive.find} gives them. */
export function stretchesOf(hits: readonly Hit[]): string[] {
  return hits
    .map(({ entries }) => `${entries[0]?.order}-${entries[entries.length - 1]?.order}`)
    .sort();
}

/** The same hits with what they mark, as {@link Naive.marked} gives them. */
export function markedIn(hits: readonly Hit[]): string[] {
  return hits
    .map(({ entries, marks }) => {
      const [first, last] = [entries[0], entries[entries.length - 1]];
      const texts = entries.map(({ text }, index) =>
        (marks[index] ?? []).map(([from, to]) => text.slice(from, to)).join('|'),
      );
      return `${first?.order}-${last?.order}:${texts.join('/')}`;
    })
    .sort();
}

function indices(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}
