import { entriesOf } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { bare } from '../../search/naive.ts';
import { randomFrom } from './corpus.ts';

interface Book {
  text: string;
  /** The text as it is, and where each passage starts in it. */
  raw: string;
  rawStarts: number[];
  /** Order and start of every passage. */
  orders: number[];
  starts: number[];
}

/** Every document as one text, to be looked through by `indexOf`: what is right by definition. */
export class Oracle {
  readonly books: Book[];

  constructor(blocks: readonly Block[]) {
    const books = new Map<string, Book>();
    for (const block of blocks) {
      const book = books.get(block.document[0]) ?? {
        text: '',
        raw: '',
        orders: [],
        starts: [],
        rawStarts: [],
      };
      books.set(block.document[0], book);
      for (const { order, text } of entriesOf(block)) {
        book.orders.push(order);
        book.starts.push(book.text.length);
        book.rawStarts.push(book.raw.length);
        book.text += bare(text);
        book.raw += text;
      }
    }
    // Concatenated strings are trees until something flattens them.
    this.books = [...books.values()].map((book) => ({
      ...book,
      text: Buffer.from(book.text).toString(),
      raw: Buffer.from(book.raw).toString(),
    }));
  }

  /** Stretches of passages in which a query stands, as `first-last`; taken literally, mark by mark. */
  find(query: string, literal = false): string[] {
    const part = literal ? query.trim() : bare(query);
    const found = new Set<string>();
    for (const book of this.books) {
      const [text, starts] = literal ? [book.raw, book.rawStarts] : [book.text, book.starts];
      for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
        const [from, to] = [at, at + part.length - 1].map((place) => indexAt(starts, place));
        found.add(`${book.orders[from ?? 0]}-${book.orders[to ?? 0]}`);
      }
    }
    return [...found].sort();
  }

  /** The stretches in which words stand together, and the passages that hold each of them or an end of it. */
  findAll(words: readonly string[]): string[] {
    const found = new Set(this.find(words.join('')));
    for (const book of this.books) {
      const held = words.map((word) => touching(book, word));
      for (const index of held[0]?.keys() ?? []) {
        const stretches = held.map((byPassage) => byPassage.get(index));
        if (stretches.includes(undefined)) continue;
        const from = Math.min(...stretches.map((stretch) => stretch?.[0] ?? index));
        const to = Math.max(...stretches.map((stretch) => stretch?.[1] ?? index));
        found.add(`${book.orders[from]}-${book.orders[to]}`);
      }
    }
    return [...found].sort();
  }

  /** Pairs of words that stand in one passage, apart. */
  pairs(count: number, seed: number): string[][] {
    const random = randomFrom(seed);
    const pairs: string[][] = [];
    while (pairs.length < count) {
      const book = this.books[Math.floor(random() * this.books.length)];
      const index = Math.floor(random() * (book?.starts.length ?? 0));
      const passage = book?.text.slice(book.starts[index] ?? 0, book.starts[index + 1]) ?? '';
      if (passage.length < 12) continue;
      const [a, b] = [1 + Math.floor(random() * 3), passage.length - 5];
      pairs.push([passage.slice(b, b + 3), passage.slice(a, a + 2)]);
    }
    return pairs;
  }

  /** Stretches of the raw text with a mark in them. */
  typed(count: number, seed: number): string[] {
    const random = randomFrom(seed);
    const typed: string[] = [];
    while (typed.length < count) {
      const { raw } = this.books[Math.floor(random() * this.books.length)] ?? { raw: '' };
      const at = Math.floor(random() * Math.max(1, raw.length - 12));
      const query = raw.slice(at, at + 3 + Math.floor(random() * 9)).trim();
      if (/\p{P}/u.test(query) && query.isWellFormed() && bare(query) !== '') typed.push(query);
    }
    return typed;
  }

  /** So many stretches of text of the given lengths, from anywhere, every tenth of them altered so as not to occur. */
  queries(count: number, lengths: readonly number[], seed: number): string[] {
    const random = randomFrom(seed);
    return Array.from({ length: count }, (_, index) => {
      const { text } = this.books[Math.floor(random() * this.books.length)] ?? { text: '' };
      const length = lengths[index % lengths.length] ?? 2;
      const at = Math.floor(random() * Math.max(1, text.length - length));
      const query = text.slice(at, at + length);
      return index % 10 === 9 ? [...query].reverse().join('') : query;
    });
  }
}

/** For each passage that a word stands in or reaches into: itself, or else the stretch of the first such place. */
function touching({ text, starts }: Book, word: string): Map<number, [number, number]> {
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
