import { basename, extname } from 'node:path';
import { pinyin } from 'pinyin-pro';

/** Up to this many Han characters are spelt out; of more only the initials are kept. */
const SPELT = 4;
const LONGEST = 40;

/** An address for a document from its file's name: 工会法(2021).docx is gong-hui-fa-2021. */
export function idOf(file: string): string {
  const stem = basename(file, extname(file)).normalize('NFKC').toLowerCase();
  const words = stem.match(/\p{Script=Han}+|\d+(?:-\d+)+|[a-z\d]+/gu) ?? [];
  const id = shortened(words.map(spell).filter((word) => word !== ''));
  // `p3` is kept for passages.
  return id === '' || /^p\d+$/u.test(id) ? `document${id && `-${id}`}` : id;
}

/** As many whole words as an address holds: half a date would be another one. */
function shortened(words: readonly string[]): string {
  let id = words[0]?.slice(0, LONGEST) ?? '';
  for (const word of words.slice(1)) {
    if (id.length + 1 + word.length > LONGEST) break;
    id += `-${word}`;
  }
  return id;
}

function spell(word: string): string {
  if (!/\p{Script=Han}/u.test(word)) return word;
  const long = [...word].length > SPELT;
  const syllables = pinyin(word, {
    toneType: 'none',
    pattern: long ? 'first' : 'pinyin',
    type: 'array',
    nonZh: 'removed',
    v: true,
  });
  return syllables.join('').replace(/[^a-z\d]/gu, '');
}
