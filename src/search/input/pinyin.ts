import type { TextRun } from '../match/textRun.ts';

/** Syllable → the library's characters with that pinyin. */
export type PinyinTable = Readonly<Record<string, string>>;

const LONGEST = 60;

/** Splits a Latin input into syllables, or null if it is not all pinyin: gonghui and gong hui are gong, hui. */
export function splitIntoSyllables(typed: string, table: PinyinTable): string[] | null {
  const text = typed.trim().toLowerCase().replace(/ü|u:/gu, 'v');
  if (text.length > LONGEST || !/^[a-z' ]+$/u.test(text)) return null;
  const words = text.split(/[' ]+/u).filter((word) => word !== '');
  const split = words.map((word) => splitWord(word, table));
  return words.length > 0 && split.every((syllables) => syllables !== null) ? split.flat() : null;
}

/** Splits a word into syllables, longest first, with backtracking. */
function splitWord(word: string, table: PinyinTable): string[] | null {
  if (word === '') return [];
  for (let length = Math.min(6, word.length); length > 0; length -= 1) {
    const head = word.slice(0, length);
    if (table[head] === undefined) continue;
    const rest = splitWord(word.slice(length), table);
    if (rest) return [head, ...rest];
  }
  return null;
}

/** Lists the distinct strings of a run that are pronounced like these syllables. */
export function stringsReadAs(
  run: TextRun,
  syllables: readonly string[],
  table: PinyinTable,
): string[] {
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
