/** How the names of a library's places end and begin: enough to tell of most queries that they name none. */
import { stemOf } from './documentRegister.ts';
import type { Register } from './documentRegister.ts';

/** Last characters of documents' names, and everything that precedes a number in the names of places. */
export interface Endings {
  ends: string[];
  stems: string[];
}

const LENGTH = 2;
const AMENDED = /[（(][^（）()]*[）)]$/u;

/** The endings of a register, each once. */
export function endingsOf({ documents, stems }: Register): Endings {
  const ends = documents.flatMap(([, name]) => [name, name.replace(AMENDED, '')]);
  return {
    ends: [...new Set(ends.map((name) => name.slice(-LENGTH)))].filter(Boolean).sort(),
    stems: Object.keys(stems).sort(),
  };
}

/** Whether a text may name a place; only then is it worth fetching the names themselves. */
export function mayRefer({ ends, stems }: Endings, typed: string): boolean {
  return stems.includes(stemOf(typed)) || ends.some((end) => typed.includes(end));
}
