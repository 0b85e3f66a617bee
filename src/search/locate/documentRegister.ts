/** The register of a library's documents and of the names in them; the names themselves are fetched per document. */
import { HAN_NUMERALS } from '#edition/numeral.ts';
import type { NamedList } from './placeNames.ts';
import type { SectionNames } from './sectionNames.ts';

/** The documents by name stem: the part of a name before its number, 讲话 in 讲话（一）3. */
export type DocumentsByStem = Readonly<Record<string, readonly number[]>>;

/** The documents of a library in order. */
export interface DocumentRegister {
  documents: (readonly [id: string, name: string, firstBlock: number])[];
  stems: DocumentsByStem;
}

/** A document's names of sections, passages and lists, as they are fetched. */
export type DocumentNames = readonly [sections: SectionNames[], lists: NamedList[]];

/** The most documents whose names are fetched for one reference; above that the reader must name one. */
export const MAX_CANDIDATE_DOCUMENTS = 8;

const STEM_END = new RegExp(`[\\p{P}\\p{S}\\s\\d${HAN_NUMERALS}第]`, 'u');
const AMENDMENT_NOTE = /[（(][^（）()]*[）)]$/u;
/** The length of a name's ending (刑法 of 中华人民共和国刑法) that must follow the issuer's name directly. */
const SHORT_ENDING = 2;
const ISSUER_END = /[国省市]$/u;
const STARTS_WITH_NUMBER = new RegExp(`^\\s*第?[\\d${HAN_NUMERALS}]`, 'u');

/** Returns the stem of a name or a typed reference: the part before its number. */
export function stemOf(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase().trim();
  const end = folded.search(STEM_END);
  return end === -1 ? folded : folded.slice(0, end);
}

/** Returns every stem of a document's names. */
export function stemsOf([sections, lists]: DocumentNames): Set<string> {
  const stems = new Set(lists.map(([, name]) => stemOf(name)));
  for (const [document, , section, locator, , special] of sections) {
    for (const name of [document, section, locator]) stems.add(stemOf(name));
    for (const name of Object.values(special)) stems.add(stemOf(name));
  }
  return stems;
}

/** The documents that a reference may lead to, and the rest to look up there; `named` when it names the document. */
export interface CandidateDocuments {
  documents: number[];
  rest: string;
  named: boolean;
}

/** Finds the document whose name or ending a reference begins with, else all documents that have its stem. */
export function candidateDocuments(
  { documents, stems }: DocumentRegister,
  typed: string,
): CandidateDocuments {
  const text = typed.trim();
  for (let length = Math.min(text.length, 60); length >= SHORT_ENDING; length -= 1) {
    const [head, rest] = [text.slice(0, length), text.slice(length)];
    if (length === SHORT_ENDING && rest !== '' && !STARTS_WITH_NUMBER.test(rest.normalize('NFKC')))
      break;
    const matching = documents.flatMap(([, name], index) =>
      isNameOrEnding(name, head) ? [index] : [],
    );
    if (matching.length > 0) return { documents: matching, rest, named: true };
  }
  // Not `stems[…]`, which would find inherited properties such as `constructor`.
  const known = new Map(Object.entries(stems)).get(stemOf(text));
  return { documents: [...(known ?? [])], rest: text, named: false };
}

function isNameOrEnding(name: string, head: string): boolean {
  const bare = name.replace(AMENDMENT_NOTE, '');
  const end = head.replace(/^《|》$/gu, '');
  if (name === head) return true;
  if (bare === '' || end === '' || !bare.endsWith(end)) return false;
  const before = bare.slice(0, -end.length);
  return end.length > SHORT_ENDING || before === '' || ISSUER_END.test(before);
}
