/** Finds what a text typed as a reference leads to in a library. */
import { MAX_CANDIDATE_DOCUMENTS, candidateDocuments } from './documentRegister.ts';
import type { CandidateDocuments, DocumentRegister } from './documentRegister.ts';
import { placesOf } from './placeNames.ts';
import type { DocumentPlaces } from './placeNames.ts';
import { splitAddress } from './readCitation.ts';
import { resolveReference } from './resolveReference.ts';
import type { Resolution } from './resolution.ts';
import type { DocumentNames } from './sectionNames.ts';

/** A reference to documents as a whole, or one that too many documents may answer. */
export type FoundDocuments = { kind: 'documents'; documents: number[] } | { kind: 'too many' };

/** The result of a reference, and whether the words surely mean it. */
export interface FoundReference {
  found: Resolution | FoundDocuments;
  /** False where the document is named by an ending that it may share with one that the library lacks. */
  sure: boolean;
}

/** Finds what a reference leads to; null when a text is none. @param chosen the number of the document to look in */
export async function findReference(
  register: DocumentRegister,
  load: (document: number) => Promise<DocumentNames>,
  typed: string,
  chosen?: number,
): Promise<FoundReference | null> {
  const candidates = candidateDocuments(register, typed);
  const found = await findIn(candidates.named ? candidates : within(candidates, chosen), load);
  if (found || !candidates.named) return found;
  // The words of a citation may be unknown here, and its address known all the same.
  const [words, address] = splitAddress(typed);
  return words === '' || address === '' ? null : findReference(register, load, address, chosen);
}

/** Confines candidates to the document that the reader chose. */
function within(candidates: CandidateDocuments, chosen?: number): CandidateDocuments {
  return chosen === undefined ? candidates : { ...candidates, documents: [chosen], named: true };
}

async function findIn(
  { documents, rest, named, sure }: CandidateDocuments,
  load: (document: number) => Promise<DocumentNames>,
): Promise<FoundReference | null> {
  if (documents.length > MAX_CANDIDATE_DOCUMENTS) return { found: { kind: 'too many' }, sure };
  if (named && /^[^\p{L}\p{N}]*$/u.test(rest))
    return { found: { kind: 'documents', documents }, sure };
  const names = await Promise.all(documents.map(load));
  const found = resolveReference(names.map(readPlaces), rest, named);
  return found && { found, sure };
}

const read = new WeakMap<DocumentNames, DocumentPlaces>();

/** Reading the names of a code takes longer than any look-up in them, so it is done once. */
function readPlaces(names: DocumentNames): DocumentPlaces {
  const known = read.get(names) ?? placesOf(names);
  read.set(names, known);
  return known;
}
