import { passagesOfBlock } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { foldNaively } from '../../search/naive.ts';
import { randomFrom } from '../../random.ts';

/** A document's folded and raw text. */
interface DocumentText {
  text: string;
  /** The raw text and the start of each passage in it. */
  raw: string;
  rawStarts: number[];
  /** The order of each passage and its start in the folded text. */
  orders: number[];
  starts: number[];
}

/** The correct results by definition: every document is one text, searched with `indexOf`. */
export class Oracle {
  readonly documents: DocumentText[];

  constructor(blocks: readonly Block[]) {
    const documents = new Map<string, DocumentText>();
    for (const block of blocks) {
      const document = documents.get(block.document[0]) ?? {
        text: '',
        raw: '',
        orders: [],
        starts: [],
        rawStarts: [],
      };
      documents.set(block.document[0], document);
      for (const { order, text } of passagesOfBlock(block)) {
        const words = foldNaively(text);
        // A border parts digits as white space does.
        if (/\d$/u.test(document.text) && /^\d/u.test(words)) document.text += ' ';
        document.orders.push(order);
        document.starts.push(document.text.length);
        document.rawStarts.push(document.raw.length);
        document.text += words;
        document.raw += text;
      }
    }
    // Flatten the concatenated strings, which are trees internally.
    this.documents = [...documents.values()].map((document) => ({
      ...document,
      text: Buffer.from(document.text).toString(),
      raw: Buffer.from(document.raw).toString(),
    }));
  }

  /** Finds the groups of passages that contain a query, as `first-last`. */
  find(query: string, literal = false): string[] {
    const part = literal ? query.trim() : foldNaively(query);
    const found = new Set<string>();
    for (const document of this.documents) {
      const [text, starts] = literal
        ? [document.raw, document.rawStarts]
        : [document.text, document.starts];
      for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
        const [from, to] = [at, at + part.length - 1].map((place) => indexAt(starts, place));
        found.add(`${document.orders[from ?? 0]}-${document.orders[to ?? 0]}`);
      }
    }
    return [...found].sort();
  }

  /** Finds the groups that contain words together, and the passages that contain each of them or an end of it. */
  findAll(words: readonly string[]): string[] {
    const found = new Set(this.find(words.join('')));
    for (const document of this.documents) {
      const held = words.map((word) => touching(document, word));
      for (const index of held[0]?.keys() ?? []) {
        const groups = held.map((byPassage) => byPassage.get(index));
        if (groups.includes(undefined)) continue;
        const from = Math.min(...groups.map((group) => group?.[0] ?? index));
        const to = Math.max(...groups.map((group) => group?.[1] ?? index));
        found.add(`${document.orders[from]}-${document.orders[to]}`);
      }
    }
    return [...found].sort();
  }

  /** Picks pairs of words that are in one passage but not adjacent. */
  pairsApart(count: number, seed: number): string[][] {
    const random = randomFrom(seed);
    const pairs: string[][] = [];
    while (pairs.length < count) {
      const document = this.documents[Math.floor(random() * this.documents.length)];
      const index = Math.floor(random() * (document?.starts.length ?? 0));
      const passage =
        document?.text.slice(document.starts[index] ?? 0, document.starts[index + 1]) ?? '';
      if (passage.length < 12) continue;
      const [a, b] = [1 + Math.floor(random() * 3), passage.length - 5];
      pairs.push([passage.slice(b, b + 3), passage.slice(a, a + 2)]);
    }
    return pairs;
  }

  /** Picks substrings of the raw text that contain punctuation. */
  withPunctuation(count: number, seed: number): string[] {
    const random = randomFrom(seed);
    const typed: string[] = [];
    while (typed.length < count) {
      const { raw } = this.documents[Math.floor(random() * this.documents.length)] ?? { raw: '' };
      const at = Math.floor(random() * Math.max(1, raw.length - 12));
      const query = raw.slice(at, at + 3 + Math.floor(random() * 9)).trim();
      if (/\p{P}/u.test(query) && query.isWellFormed() && foldNaively(query) !== '')
        typed.push(query);
    }
    return typed;
  }

  /** Picks `count` substrings of the given lengths; every tenth is reversed, so that it hardly occurs. */
  queries(count: number, lengths: readonly number[], seed: number): string[] {
    const random = randomFrom(seed);
    return Array.from({ length: count }, (_, index) => {
      const { text } = this.documents[Math.floor(random() * this.documents.length)] ?? { text: '' };
      const length = lengths[index % lengths.length] ?? 2;
      const at = Math.floor(random() * Math.max(1, text.length - length));
      const query = text.slice(at, at + length);
      return index % 10 === 9 ? [...query].reverse().join('') : query;
    });
  }
}

/** Maps each passage that a word touches to itself, or to the group of the first match across a border. */
function touching({ text, starts }: DocumentText, word: string): Map<number, [number, number]> {
  const found = new Map<number, [number, number]>();
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const [from, to] = [indexAt(starts, at), indexAt(starts, at + word.length - 1)];
    for (let index = from; index <= to; index += 1) {
      if (from === to || !found.has(index)) found.set(index, [from, to]);
    }
  }
  return found;
}

function indexAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
