/** Bigrams: the pairs of neighbouring characters, or single characters, by which blocks of text are indexed. */
import { foldPassages, folded } from '../match/fold.ts';
import { PLANNED_LENGTH } from './indexLookup.ts';
import { chunkOf } from './plan.ts';
import type { ChunkList, KnownPostings } from './plan.ts';

/**
 * Returns the bigrams of a block's passages. `next` are the passages that follow, so that a pair across the border
 * belongs to the block it begins in. Characters that begin no pair are indexed alone: the last one, and those that
 * folding drops.
 */
export function bigramsOfText(texts: readonly string[], next: readonly string[] = []): Set<string> {
  const bigrams = new Set<string>();
  const text = texts.join('');
  // Folded with what follows, since a mark between two digits is kept and either may be beyond the border.
  const following = next.join('\n').slice(0, PLANNED_LENGTH).split('\n');
  const { text: words, starts } = foldPassages([...texts, ...following]);
  let unit = 0;
  const chars = [...words];
  for (const [at, char] of chars.entries()) {
    if ((starts[unit] as number) >= text.length) break;
    bigrams.add(tokenOf(char + (chars[at + 1] ?? '')));
    unit += char.length;
  }
  const [beyond = ''] = following[0] ?? '';
  forEachDropped(text + beyond, (mark, before, at) => {
    if (at < text.length) bigrams.add(tokenOf(mark));
    if (before !== '') bigrams.add(tokenOf(before + mark));
  });
  return bigrams;
}

/** Returns the bigrams of the first `most` characters of a folded word, in order; none for a single character. */
export function bigramsOfWord(word: string, most = PLANNED_LENGTH): string[] {
  const [first, ...rest] = [...word].slice(0, most);
  if (first === undefined) return [];
  let before = first;
  return rest.map((char) => {
    const bigram = tokenOf(before + char);
    before = char;
    return bigram;
  });
}

/** Returns the bigrams of the punctuation in a text as typed: each mark with the letter before it, if any. */
export function bigramsOfPunctuation(raw: string): string[] {
  const bigrams = new Set<string>();
  forEachDropped([...raw].slice(0, PLANNED_LENGTH).join(''), (mark, before) =>
    bigrams.add(tokenOf(before + mark)),
  );
  return [...bigrams];
}

/** Lists the chunks of the bigrams that begin with a character, in order. */
export function chunksBeginning(list: ChunkList, char: string): number[] {
  const chunks = prefixesOf(char).flatMap((prefix) => {
    const first = Math.max(0, chunkOf(list, prefix));
    const last = chunkOf(list, `${prefix}\uffff`);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  });
  return [...new Set(chunks)];
}

/** Lists the blocks of the bigrams that begin with a character. */
export function blocksBeginning(postings: KnownPostings, char: string): number[] {
  const prefixes = prefixesOf(char);
  return [...postings].flatMap(([bigram, blocks]) =>
    prefixes.some((prefix) => bigram.startsWith(prefix)) ? blocks : [],
  );
}

/** Returns the prefixes of all bigrams that begin with a character. */
export function prefixesOf(char: string): string[] {
  return [...new Set([tokenOf(char), spellOut(char)])];
}

/** Visits every character that folding drops, except white space; `before` is the letter before it, or empty. */
function forEachDropped(
  text: string,
  use: (mark: string, before: string, at: number) => void,
): void {
  let before = '';
  let at = 0;
  for (const char of text) {
    const kept = lastFoldedOf(char);
    if (kept === '' && char.trim() !== '') use(char, before, at);
    before = kept;
    at += char.length;
  }
}

const LAST_FOLDED = new Map<string, string>();

/** Returns the last character that one folds to; cached, because it is called for every character of a library. */
function lastFoldedOf(char: string): string {
  let kept = LAST_FOLDED.get(char);
  if (kept === undefined) {
    kept = [...folded(char)].pop() ?? '';
    LAST_FOLDED.set(char, kept);
  }
  return kept;
}

/** Returns a bigram as a word that Pagefind does not split: Han as it is, everything else as code points. */
function tokenOf(bigram: string): string {
  for (let at = 0; at < bigram.length; at += 1) {
    const code = bigram.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) return spellOut(bigram);
  }
  return bigram;
}

function spellOut(bigram: string): string {
  return `u${[...bigram].map((char) => (char.codePointAt(0) ?? 0).toString(36).padStart(4, '0')).join('')}`;
}
