/** The endings and stems of a library's names, which rule out most queries as references without fetching the names. */
import { stemOf } from './documentRegister.ts';
import type { DocumentRegister } from './documentRegister.ts';

/** The last characters of documents' names, and the stems of the names of sections and passages. */
export interface NameEndings {
  ends: string[];
  stems: string[];
}

const ENDING_LENGTH = 2;
const AMENDMENT_NOTE = /[（(][^（）()]*[）)]$/u;

/** Returns the endings and stems of a register, each once. */
export function nameEndingsOf({ documents, stems }: DocumentRegister): NameEndings {
  const ends = documents.flatMap(([, name]) => [name, name.replace(AMENDMENT_NOTE, '')]);
  return {
    ends: [...new Set(ends.map((name) => name.slice(-ENDING_LENGTH)))].filter(Boolean).sort(),
    stems: Object.keys(stems).sort(),
  };
}

/** Tells whether a text may be a reference; only then are the names fetched. */
export function mayBeReference({ ends, stems }: NameEndings, typed: string): boolean {
  return stems.includes(stemOf(typed)) || ends.some((end) => typed.includes(end));
}
