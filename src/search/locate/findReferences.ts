/** Finds what each of several references in one text leads to. */
import { titlesOf } from './documentRegister.ts';
import type { DocumentRegister } from './documentRegister.ts';
import { findReference } from './findReference.ts';
import type { FoundReference } from './findReference.ts';
import { REFERENCE_NUMERALS } from './referenceNumeral.ts';
import { targetsOf } from './resolution.ts';
import type { DocumentNames } from './sectionNames.ts';
import { splitReferences } from './splitReferences.ts';

/** A part of a text, and what it leads to as a reference; null when it is none. */
export interface ReadReference {
  typed: string;
  reference: FoundReference | null;
}

type LoadNames = (document: number) => Promise<DocumentNames>;

/** The most references that are read in one text. */
const MOST = 40;
const MAY_BE_REFERENCE = new RegExp(`[\\d${REFERENCE_NUMERALS}《〔]`, 'u');

/** Finds what a text leads to: one reference, or several in order; none when it holds no reference. */
export async function findReferences(
  register: DocumentRegister,
  load: LoadNames,
  typed: string,
  chosen?: number,
): Promise<ReadReference[]> {
  const titles = register.documents.flatMap(titlesOf);
  const { parts, areCitations } = splitReferences(titles, typed.normalize('NFC'));
  const isSeveral = parts.length > 1 && parts.length <= MOST;
  // Citations of several sources would pass for one of the last source.
  const isPasted = isSeveral && areCitations;
  const readWhole = () => findReference(register, load, typed, chosen);
  const whole = isPasted ? null : await readWhole();
  if (isSeveral && !isComplete(whole)) {
    const read = await readEach(register, load, parts, chosen);
    if (isMeant(read)) return read;
  }
  const found = isPasted ? await readWhole() : whole;
  return found ? [{ typed, reference: found }] : [];
}

async function readEach(
  register: DocumentRegister,
  load: LoadNames,
  parts: readonly string[],
  chosen?: number,
): Promise<ReadReference[]> {
  const read: ReadReference[] = [];
  let document = chosen;
  for (const typed of parts) {
    const within = await findReference(register, load, typed, document);
    const reference =
      isPresent(within) || document === undefined
        ? within
        : ((await findReference(register, load, typed, chosen)) ?? within);
    read.push({ typed, reference });
    document = documentOf(register, reference) ?? document;
  }
  return read;
}

/** Returns the number of the document that all places of a reference are in; undefined for none or several. */
function documentOf(
  { documents }: DocumentRegister,
  reference: FoundReference | null,
): number | undefined {
  if (!isPresent(reference)) return undefined;
  const { found } = reference;
  const ids =
    found.kind === 'documents'
      ? found.documents.map((number) => documents[number]?.[0])
      : found.kind === 'too many'
        ? []
        : targetsOf(found).map(({ document }) => document);
  const [id, another] = new Set(ids);
  return id === undefined || another !== undefined
    ? undefined
    : documents.findIndex(([known]) => known === id);
}

function isPresent(reference: FoundReference | null): reference is FoundReference {
  return reference !== null && reference.found.kind !== 'missing';
}

function isComplete(reference: FoundReference | null): boolean {
  if (!isPresent(reference)) return false;
  const { found } = reference;
  return found.kind !== 'places' || found.missing.length === 0;
}

/** Tells whether parts are surely meant as references: two of them are, or one and all others may be. */
function isMeant(read: readonly ReadReference[]): boolean {
  const known = read.filter(({ reference }) => isPresent(reference));
  if (known.length > 1) return true;
  return known.length === 1 && read.every(({ typed }) => MAY_BE_REFERENCE.test(typed));
}
