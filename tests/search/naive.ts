import type { Entry } from '#search/entry.ts';
import type { Hit } from '#search/match.ts';

/** Folding said another way, so that a slip in `fold` shows. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What Ctrl+F would find in consecutive passages: the stretches of passages in which a query stands. */
export class Naive {
  private readonly text: string;
  private readonly raw: string;
  private readonly owners: number[] = [];
  private readonly rawOwners: number[] = [];
  private readonly texts: string[];

  constructor(entries: readonly Entry[]) {
    this.texts = entries.map(({ text }) => bare(text));
    this.text = this.texts.join('');
    this.raw = entries.map(({ text }) => text).join('');
    entries.forEach(({ text, order }, index) => {
      this.owners.push(...Array.from(this.texts[index] ?? '', () => order));
      this.rawOwners.push(...Array.from({ length: text.length }, () => order));
    });
  }

  /** Stretches as `first-last`, in order: of the whole query, or of all its words in one passage. */
  find(query: string): string[] {
    const whole = bare(query);
    if (whole === '') return this.stretches(this.raw, this.rawOwners, query.trim());
    const words = query.trim().split(/\s+/u).map(bare).filter(Boolean);
    const holding = this.texts.flatMap((text, index) =>
      words.length > 1 && words.every((word) => text.includes(word)) ? [`${index}-${index}`] : [],
    );
    return [...new Set([...this.stretches(this.text, this.owners, whole), ...holding])].sort();
  }

  private stretches(text: string, owners: readonly number[], part: string): string[] {
    const found = new Set<string>();
    for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
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
