/** Grams: the single characters and neighbouring pairs by which blocks of text are indexed. */
import { fold } from './fold.ts';

/** Words longer than this are planned by their beginning and verified whole. */
const PLANNED = 64;

/**
 * Everything a block is found by. `next` is the text that follows, so that a pair across the border belongs to the
 * block it begins in; characters that folding drops are grams of their own.
 */
export function gramsOf(text: string, next = ''): Set<string> {
  const grams = new Set<string>();
  const { text: words, starts } = fold(text);
  const [follower = ''] = fold(next.slice(0, 64)).text;
  const chars = [...words];
  chars.forEach((char, at) => {
    grams.add(token(char));
    const neighbour = chars[at + 1] ?? follower;
    if (neighbour !== '') grams.add(token(char + neighbour));
  });
  const kept = new Set(starts);
  let at = 0;
  for (const char of text) {
    if (!kept.has(at) && char.trim() !== '') grams.add(token(char));
    at += char.length;
  }
  return grams;
}

/** The grams of a folded word, or of punctuation, in order: its pairs, or the one character it is. */
export function gramsIn(word: string): string[] {
  const chars = [...word.slice(0, PLANNED)].filter((char) => char.trim() !== '');
  if (chars.length < 2) return chars.map(token);
  return chars.slice(1).map((char, at) => token((chars[at] ?? '') + char));
}

/** A gram as a word that Pagefind keeps whole: Han as it is, anything else spelled out. */
function token(gram: string): string {
  if (/^[\u4e00-\u9fff]+$/u.test(gram)) return gram;
  return `u${[...gram].map((char) => (char.codePointAt(0) ?? 0).toString(36).padStart(4, '0')).join('')}`;
}
