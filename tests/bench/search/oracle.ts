import { entriesOf } from '#search/entry.ts';
import type { Block } from '#search/entry.ts';
import { bare } from '../../search/naive.ts';
import { randomFrom } from './corpus.ts';

interface Book {
  text: string;
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
      const book = books.get(block.document[0]) ?? { text: '', orders: [], starts: [] };
      books.set(block.document[0], book);
      for (const { order, text } of entriesOf(block)) {
        book.orders.push(order);
        book.starts.push(book.text.length);
        book.text += bare(text);
      }
    }
    // Concatenated strings are trees until something flattens them.
    this.books = [...books.values()].map((book) => ({
      ...book,
      text: Buffer.from(book.text).toString(),
    }));
  }

  /** Stretches of passages in which a query stands, as `first-last`. */
  find(query: string): string[] {
    const part = bare(query);
    const found = new Set<string>();
    for (const book of this.books) {
      for (let at = book.text.indexOf(part); at !== -1; at = book.text.indexOf(part, at + 1)) {
        found.add(`${orderAt(book, at)}-${orderAt(book, at + part.length - 1)}`);
      }
    }
    return [...found].sort();
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

function orderAt({ orders, starts }: Book, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return orders[low] ?? -1;
}
