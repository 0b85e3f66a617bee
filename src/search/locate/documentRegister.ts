/** The register of a library's documents and of the names in them; the names themselves are fetched per document. */
import { SHORT_NAME, namedHeads, withoutNumber } from './documentName.ts';
import type { NamedHead } from './documentName.ts';
import { officialReference } from './officialReference.ts';
import { placesInAddress, queryInAddress } from './readAddress.ts';
import { readCitation, splitAddress, statesTitle } from './readCitation.ts';
import type { DocumentNames } from './sectionNames.ts';
import { REFERENCE_NUMERALS } from './referenceNumeral.ts';
import { LONGEST_REFERENCE, stemOf } from './stem.ts';
import { splitVersion, yearsOf } from './version.ts';

/** The documents by name stem: the part of a name before its number, 讲话 in 讲话（一）3. */
export type DocumentsByStem = Readonly<Record<string, readonly number[]>>;

/**
 * A document in the register. `title` is the printed one, empty where it is the name; `dated` tells documents of the
 * same name apart: the date in their ids, or the latest in their openings.
 */
export type RegisteredDocument = readonly [
  id: string,
  name: string,
  firstBlock: number,
  title?: string,
  dated?: string,
];

/** The documents of a library in order. */
export interface DocumentRegister {
  documents: RegisteredDocument[];
  stems: DocumentsByStem;
}

/** The most documents whose names are fetched for one reference; above that the reader must name one. */
export const MAX_CANDIDATE_DOCUMENTS = 8;
const STARTS_WITH_NUMBER = new RegExp(
  `^[\\s》〉]*[（(]?\\s*[\\d${REFERENCE_NUMERALS}]+\\s*(?:[）)]|第|$)`,
  'u',
);
/** Words around a reference in running text. */
const LEADING_WORDS = /^(?:根据|依据|依照|按照|参见|见)\s*/u;
const RULE_WORDS = /([条款项目][》〉”]?)[的之]?规定$/u;

/** Returns every stem of a document's names. */
export function stemsOf({ id, name, sections, lists, titles }: DocumentNames): Set<string> {
  const stems = new Set([id, name].map(stemOf));
  for (const [, listed] of lists) stems.add(stemOf(listed));
  for (const [, title] of titles) stems.add(stemOf(title));
  for (const [section, locator, , special] of sections) {
    for (const own of [section, locator, ...Object.values(special)]) stems.add(stemOf(own));
  }
  return stems;
}

/** Lists the documents by the stems of each; above the limit a stem leads to none, so only the excess must be known. */
export function documentsByStem(stems: readonly ReadonlySet<string>[]): DocumentsByStem {
  const byStem = new Map<string, number[]>();
  for (const [document, own] of stems.entries()) {
    for (const stem of own) {
      const known = byStem.get(stem);
      if (!known) byStem.set(stem, [document]);
      else if (known.length <= MAX_CANDIDATE_DOCUMENTS) known.push(document);
    }
  }
  return Object.fromEntries(byStem);
}

/** The documents that a reference may lead to, and what is left of it to resolve in them. */
export interface CandidateDocuments {
  documents: number[];
  rest: string;
  /** Whether the reference names a document, or the library has no other. */
  named: boolean;
  /** Whether the name surely means these documents; an ending such as 合同法 of 劳动合同法 may not. */
  sure: boolean;
}

const NONE: CandidateDocuments = { documents: [], rest: '', named: false, sure: true };

/** Finds the documents that a reference names, by name, citation or address; else those that have its stem. */
export function candidateDocuments(register: DocumentRegister, typed: string): CandidateDocuments {
  const text = typed.trim().replace(LEADING_WORDS, '').replace(RULE_WORDS, '$1');
  if (text.length > LONGEST_REFERENCE) return NONE;
  const { documents } = register;
  const addressed = candidatesAtAddress(register, text);
  if (addressed) return addressed;
  const [words, address] = splitAddress(text);
  const named =
    candidatesInCitation(register, text) ??
    candidatesByName(register, officialReference(text) ?? (words === '' ? text : words));
  if (named) return narrowed(register, named, address);
  if (documents.length === 1) return { ...NONE, documents: [0], rest: text };
  // Not `stems[…]`, which would find inherited properties such as `constructor`.
  const known = new Map(Object.entries(register.stems)).get(stemOf(text));
  return { ...NONE, documents: [...(known ?? [])], rest: text };
}

/** Confines documents of the same name to the one that an address beside it is of. */
function narrowed(
  { documents }: DocumentRegister,
  named: CandidateDocuments,
  address: string,
): CandidateDocuments {
  const [place] = placesInAddress(address, (id) => documents.some(([known]) => known === id));
  const addressed = named.documents.filter((number) => documents[number]?.[0] === place?.document);
  return addressed.length > 0 ? { ...named, documents: addressed } : named;
}

function candidatesAtAddress(register: DocumentRegister, text: string): CandidateDocuments | null {
  const numbers = new Map(register.documents.map(([id], number) => [id, number]));
  const [place] = placesInAddress(text, (id) => numbers.has(id));
  const number = place && numbers.get(place.document);
  if (place && number !== undefined)
    return { documents: [number], rest: place.place, named: true, sure: true };
  const asked = queryInAddress(text);
  return asked === '' || queryInAddress(asked) !== '' ? null : candidateDocuments(register, asked);
}

function candidatesInCitation(register: DocumentRegister, text: string): CandidateDocuments | null {
  const citation = readCitation(text);
  if (!citation) return null;
  const stated = register.documents.flatMap((document, number) =>
    titlesOf(document).some((title) => statesTitle(citation, title))
      ? [{ number, length: document[1].length }]
      : [],
  );
  const longest = Math.max(...stated.map(({ length }) => length));
  const documents = stated.flatMap(({ number, length }) => (length === longest ? [number] : []));
  if (documents.length === 0) return null;
  return { documents, rest: citation.places, named: true, sure: true };
}

/** Tells whether a number after a name means another of a series: 刑法修正案（八）, where there is 刑法修正案（七）. */
function isOfSeries(
  { documents }: DocumentRegister,
  named: readonly number[],
  rest: string,
): boolean {
  if (!STARTS_WITH_NUMBER.test(rest)) return false;
  return named.some((number) =>
    documents.some(([, name]) => withoutNumber(name) === documents[number]?.[1]),
  );
}

function isOfYear(document: RegisteredDocument | undefined, year: number): boolean {
  const [, name = '', , , dated = ''] = document ?? [];
  return yearsOf(name, dated).includes(year);
}

/** Returns the forms in which a citation states a document. */
export function titlesOf([, name, , title = '']: RegisteredDocument): string[] {
  const bare = title === '' ? name : title;
  return [name, bare, `《${bare}》`, `[${name}]`].filter(Boolean);
}

function candidatesByName(register: DocumentRegister, text: string): CandidateDocuments | null {
  const { documents } = register;
  const names = documents.map(([, name, , title = '']) => [name, title].filter(Boolean));
  const before = splitVersion(text, true);
  const heads = [...namedHeads(names, text), ...(before ? namedHeads(names, before.rest) : [])];
  const [longest] = heads;
  if (!longest) return null;
  const isFirst = ({ length, rank, rest }: NamedHead) =>
    length === longest.length && rank === longest.rank && rest === longest.rest;
  const numbers = [...new Set(heads.filter(isFirst).map(({ document }) => document))];
  const after = splitVersion(longest.rest);
  const year = after?.year ?? before?.year;
  const sure = longest.rank >= SHORT_NAME && !isOfSeries(register, numbers, longest.rest);
  const rest = after ? after.rest : longest.rest;
  if (year === undefined) return { documents: numbers, rest, named: true, sure };
  const ofYear = numbers.filter((number) => isOfYear(documents[number], year));
  return ofYear.length > 0
    ? { documents: ofYear, rest, named: true, sure }
    : { documents: numbers, rest, named: true, sure: false };
}
