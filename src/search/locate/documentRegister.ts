/** Which documents a library has, and which of them know a name: the names themselves come document by document. */
import { HAN_NUMERALS } from '#edition/numeral.ts';
import type { NamedList } from './names.ts';
import type { SectionNames } from './sectionNames.ts';

/** What precedes the number in a name (讲话 in 讲话（一）3) → the documents that have such names. */
export type Stems = Readonly<Record<string, readonly number[]>>;

/** The documents of a library in order. */
export interface Register {
  documents: (readonly [id: string, name: string, firstBlock: number])[];
  stems: Stems;
}

/** A document's names of places, as they are fetched. */
export type DocumentNames = readonly [sections: SectionNames[], lists: NamedList[]];

/** More documents than these cannot all be asked; the reader must say which one is meant. */
export const MOST_ASKED = 8;

const NUMBER = new RegExp(`[\\p{P}\\p{S}\\s\\d${HAN_NUMERALS}第]`, 'u');
const AMENDED = /[（(][^（）()]*[）)]$/u;
/** So short an end of a name (刑法 of 中华人民共和国刑法) must be all of it that follows the issuer's. */
const SHORT = 2;
const ISSUED = /[国省市]$/u;
const NUMBERED = new RegExp(`^\\s*第?[\\d${HAN_NUMERALS}]`, 'u');

/** What precedes the number in a name or in what is typed for one. */
export function stemOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim().split(NUMBER)[0] ?? '';
}

/** Every stem of a document's names. */
export function stemsOf([sections, lists]: DocumentNames): Set<string> {
  const stems = new Set(lists.map(([, name]) => stemOf(name)));
  for (const [document, , section, locator, , special] of sections) {
    for (const name of [document, section, locator]) stems.add(stemOf(name));
    for (const name of Object.values(special)) stems.add(stemOf(name));
  }
  return stems;
}

/** Documents to ask for a typed reference, and what to ask them; `named` when the reference itself says which one. */
export interface Asked {
  documents: number[];
  rest: string;
  named: boolean;
}

/** Whom to ask: the document whose name, or the end of it, the reference begins with; else all that know its stem. */
export function whomToAsk({ documents, stems }: Register, typed: string): Asked {
  const text = typed.trim();
  for (let length = Math.min(text.length, 60); length >= SHORT; length -= 1) {
    const [head, rest] = [text.slice(0, length), text.slice(length)];
    if (length === SHORT && rest !== '' && !NUMBERED.test(rest.normalize('NFKC'))) break;
    const called = documents.flatMap(([, name], index) => (isCalled(name, head) ? [index] : []));
    if (called.length > 0) return { documents: called, rest, named: true };
  }
  // Not `stems[…]`: every object has a constructor.
  const known = new Map(Object.entries(stems)).get(stemOf(text));
  return { documents: [...(known ?? [])], rest: text, named: false };
}

function isCalled(name: string, head: string): boolean {
  const bare = name.replace(AMENDED, '');
  const end = head.replace(/^《|》$/gu, '');
  if (name === head) return true;
  if (bare === '' || end === '' || !bare.endsWith(end)) return false;
  const before = bare.slice(0, -end.length);
  return end.length > SHORT || before === '' || ISSUED.test(before);
}
