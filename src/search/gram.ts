/** Grams: the neighbouring pairs of characters by which blocks of text are indexed. */
import { fold } from './fold.ts';

/** Words longer than this are planned by their beginning and verified whole. */
const PLANNED = 64;

/**
 * Everything a block is found by. `next` is the text that follows, so that a pair across the border belongs to the
 * block it begins in; what begins no pair, the last character of all and characters that folding drops, stands alone.
 */
export function gramsOf(text: string, next = ''): Set<string> {
  const grams = new Set<string>();
  const { text: words, starts } = fold(text);
  const [follower = ''] = fold(next.slice(0, 64)).text;
  const chars = [...words, follower];
  for (let at = 0; at + 1 < chars.length; at += 1) {
    grams.add(token((chars[at] ?? '') + (chars[at + 1] ?? '')));
  }
  addDropped(grams, text, starts);
  return grams;
}

function addDropped(grams: Set<string>, text: string, kept: readonly number[]): void {
  let index = 0;
  for (let at = 0; at < text.length; at += 1) {
    while (index < kept.length && (kept[index] ?? 0) < at) index += 1;
    if (kept[index] === at) continue;
    const char = text.charAt(at);
    if (char.trim() !== '') grams.add(token(char));
  }
}

/** The pairs of a folded word in order, of no more than its beginning; none for a single character. */
export function gramsIn(word: string, most = PLANNED): string[] {
  const chars = [...word.slice(0, most)];
  return chars.slice(1).map((char, at) => token((chars[at] ?? '') + char));
}

/** What every gram that begins with a character begins with. */
export function beginningsOf(char: string): string[] {
  return [...new Set([token(char), spelled(char)])];
}

/** A gram as a word that Pagefind keeps whole: Han as it is, anything else spelled out. */
function token(gram: string): string {
  for (let at = 0; at < gram.length; at += 1) {
    const code = gram.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) return spelled(gram);
  }
  return gram;
}

function spelled(gram: string): string {
  return `u${[...gram].map((char) => (char.codePointAt(0) ?? 0).toString(36).padStart(4, '0')).join('')}`;
}
