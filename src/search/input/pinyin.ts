import type { Run } from '../match/textRun.ts';

/** Syllable → the library's characters read that way. */
export type Syllables = Readonly<Record<string, string>>;

const LONGEST = 60;

/** The syllables a Latin input spells out in full, or null: gonghui and gong hui are gong, hui. */
export function readSyllables(typed: string, table: Syllables): string[] | null {
  const text = typed.trim().toLowerCase().replace(/ü|u:/gu, 'v');
  if (text.length > LONGEST || !/^[a-z' ]+$/u.test(text)) return null;
  const words = text.split(/[' ]+/u).filter((word) => word !== '');
  const split = words.map((word) => splitWord(word, table));
  return words.length > 0 && split.every((syllables) => syllables !== null)
    ? (split as string[][]).flat()
    : null;
}

/** Longest syllable first, stepping back where that leaves a rest that spells nothing. */
function splitWord(word: string, table: Syllables): string[] | null {
  if (word === '') return [];
  for (let length = Math.min(6, word.length); length > 0; length -= 1) {
    const head = word.slice(0, length);
    if (table[head] === undefined) continue;
    const rest = splitWord(word.slice(length), table);
    if (rest) return [head, ...rest];
  }
  return null;
}

/** The distinct character strings in a run that are read like this. */
export function spelled(run: Run, syllables: readonly string[], table: Syllables): string[] {
  const sets = syllables.map((syllable) => new Set(table[syllable] ?? ''));
  const found = new Set<string>();
  const chars = run.folded;
  for (let at = 0; at + sets.length <= chars.length; at += 1) {
    if (sets.every((set, index) => set.has(chars.charAt(at + index)))) {
      found.add(chars.slice(at, at + sets.length));
    }
  }
  return [...found];
}
