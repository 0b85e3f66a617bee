/** Grams: the neighbouring pairs of characters by which blocks of text are indexed. */
import { fold, folded } from '../match/fold.ts';

/**
 * Words longer than this are planned by their beginning and verified whole. A block that goes on in another is never
 * shorter, so that no planned word stands in more than two.
 */
export const PLANNED = 64;

/**
 * Everything a block is found by. `next` is the text that follows, so that a pair across the border belongs to the
 * block it begins in; what begins no pair, the last character of all and characters that folding drops, stands alone.
 */
export function gramsOf(text: string, next = ''): Set<string> {
  const grams = new Set<string>();
  const { text: words } = fold(text);
  const [follower = ''] = fold(next.slice(0, PLANNED)).text;
  const chars = [...words, follower];
  for (let at = 0; at + 1 < chars.length; at += 1) {
    grams.add(token((chars[at] ?? '') + (chars[at + 1] ?? '')));
  }
  const [beyond = ''] = next;
  eachMark(text + beyond, (mark, before, at) => {
    if (at < text.length) grams.add(token(mark));
    if (before !== '') grams.add(token(before + mark));
  });
  return grams;
}

/** The pairs of a folded word in order, of no more than its beginning; none for a single character. */
export function gramsIn(word: string, most = PLANNED): string[] {
  const chars = [...word].slice(0, most);
  return chars.slice(1).map((char, at) => token((chars[at] ?? '') + char));
}

/** What a text as typed is told by from others of the same words: each mark with the character before it, else alone. */
export function marksIn(raw: string): string[] {
  const grams = new Set<string>();
  eachMark([...raw].slice(0, PLANNED).join(''), (mark, before) => grams.add(token(before + mark)));
  return [...grams];
}

/** What every gram that begins with a character begins with. */
export function beginningsOf(char: string): string[] {
  return [...new Set([token(char), spelled(char)])];
}

/** Every character that folding drops, white space apart, with the one directly before it where that is kept. */
function eachMark(text: string, use: (mark: string, before: string, at: number) => void): void {
  let before = '';
  let at = 0;
  for (const char of text) {
    const kept = keptOf(char);
    if (kept === '' && char.trim() !== '') use(char, before, at);
    before = kept;
    at += char.length;
  }
}

const KEPT = new Map<string, string>();

/** The last character that one folds to; remembered, since it is asked for every character of a library. */
function keptOf(char: string): string {
  let kept = KEPT.get(char);
  if (kept === undefined) {
    kept = [...folded(char)].pop() ?? '';
    KEPT.set(char, kept);
  }
  return kept;
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
