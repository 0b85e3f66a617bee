import { pinyin } from 'pinyin-pro';
import { baseName } from '../fileName.ts';

/** The number of Han characters up to which a word is spelt out; of a longer one only the initials are kept. */
const MAX_SPELT_CHARACTERS = 4;
const MAX_LENGTH = 40;

/** Makes a document's address from its file name: 工会法(2021).docx gives gonghuifa-2021. */
export function slugOf(file: string): string {
  const stem = baseName(file).normalize('NFKC').toLowerCase();
  const words = stem.match(/\p{Script=Han}+|\d+(?:-\d+)+|[a-z\d]+/gu) ?? [];
  const id = joinWithinLimit(words.map(spell).filter((word) => word !== ''));
  // `p3` is kept for passages.
  return id === '' || /^p\d+$/u.test(id) ? `document${id && `-${id}`}` : id;
}

/** Joins as many whole words as an address may hold with its end; half a date would be another date. */
export function joinWithinLimit(words: readonly string[], end = ''): string {
  const limit = MAX_LENGTH - end.length;
  let id = words[0]?.slice(0, limit) ?? '';
  for (const word of words.slice(1)) {
    if (id.length + 1 + word.length > limit) break;
    id += `-${word}`;
  }
  return id && id + end;
}

/** Spells a word in pinyin, a long one by its initials. */
export function spell(word: string): string {
  if (!/\p{Script=Han}/u.test(word)) return word;
  const long = [...word].length > MAX_SPELT_CHARACTERS;
  const syllables = pinyin(word, {
    toneType: 'none',
    pattern: long ? 'first' : 'pinyin',
    type: 'array',
    nonZh: 'removed',
    v: true,
  });
  return syllables.join('').replace(/[^a-z\d]/gu, '');
}
