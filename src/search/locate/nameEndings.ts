/** The endings and stems of a library's names, which rule out most queries as references without fetching the names. */
import type { DocumentRegister } from './documentRegister.ts';
import { mayBeAddress } from './readAddress.ts';
import { REFERENCE_NUMERALS } from './referenceNumeral.ts';
import { stemOf } from './stem.ts';

/** The last characters of documents' names, and the stems of the names of sections and passages. */
export interface NameEndings {
  ends: string[];
  stems: string[];
}

const ENDING_LENGTH = 2;
const NOTE = /[（(][^（）()]*[）)]$/u;
/** A number at the end of a name, which may be typed in other digits. */
const NUMBER = new RegExp(`[\\d${REFERENCE_NUMERALS}]+$`, 'u');
const CITED = /〔[^〔〕]{0,300}[，,][^〔〕]{0,300}〕/u;

/** Returns the endings and stems of a register, each once. */
export function nameEndingsOf({ documents, stems }: DocumentRegister): NameEndings {
  const names = documents.flatMap(([, name, , title = '']) => [name, title]);
  const ends = names
    .flatMap((name) => [name, name.replace(NOTE, '')])
    .map((name) => name.replace(NUMBER, ''));
  return {
    ends: [...new Set(ends.map((name) => name.slice(-ENDING_LENGTH)))].filter(Boolean).sort(),
    stems: Object.keys(stems).sort(),
  };
}

/** Tells whether a text may be a reference; only then are the names fetched. */
export function mayBeReference({ ends, stems }: NameEndings, typed: string): boolean {
  return (
    stems.includes(stemOf(typed)) ||
    ends.some((end) => typed.includes(end)) ||
    mayBeAddress(typed) ||
    CITED.test(typed)
  );
}
