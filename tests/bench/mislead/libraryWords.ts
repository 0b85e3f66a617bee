import type { SearchPassage } from '#search/match/block.ts';
import { foldNaively } from '../../search/naive.ts';

/** The numerals below eleven. */
export const NUMERALS = '一二三四五六七八九十';

/** The words of a library, read independently of its search. */
export class LibraryWords {
  private readonly passages: readonly SearchPassage[];
  private readonly documents: readonly string[];
  private readonly random: () => number;

  constructor(passages: readonly SearchPassage[], random: () => number) {
    this.passages = passages;
    this.random = random;
    const byDocument = Map.groupBy(passages, ({ document }) => document);
    this.documents = [...byDocument.values()].map((own) =>
      foldNaively(own.map(({ text }) => text).join('')),
    );
  }

  /** Returns the position of a Chinese character of a text between two positions, or -1. */
  letterIn(text: string, from: number, to: number): number {
    const at = from + Math.floor(this.random() * Math.max(0, to - from));
    return /\p{Script=Han}/u.test(text.charAt(at)) && at < to ? at : -1;
  }

  /** Returns another Chinese character of the library. */
  otherLetter(letter: string): string {
    const { text = '' } = this.passages[Math.floor(this.random() * this.passages.length)] ?? {};
    const other = [...text].find((char) => /\p{Script=Han}/u.test(char) && char !== letter);
    return other ?? '龘';
  }

  /** Tells whether a document contains a text. */
  occurs(text: string): boolean {
    const folded = foldNaively(text);
    return this.documents.some((document) => document.includes(folded));
  }

  /** Tells whether the library contains a text once. */
  isUnique(text: string): boolean {
    const folded = foldNaively(text);
    const count = this.documents.reduce((sum, one) => sum + one.split(folded).length - 1, 0);
    return folded.length > 10 && count === 1;
  }
}

/** Returns the joined text of passages. */
export function textOf(passages: readonly SearchPassage[]): string {
  return passages.map(({ text }) => text).join('');
}

/** Tells whether a passage is a text of words without quotations in it. */
export function isPlain({ text }: SearchPassage): boolean {
  return foldNaively(text).length > 10 && !/[“”]/u.test(text);
}

/** Returns another numeral below ten. */
export function nextNumeral(numeral: string): string {
  return NUMERALS.charAt((NUMERALS.indexOf(numeral) + 1) % 9);
}

/** Returns the greatest common divisor. */
export function gcd(one: number, other: number): number {
  return other === 0 ? one : gcd(other, one % other);
}
