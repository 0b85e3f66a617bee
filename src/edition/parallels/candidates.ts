import type { Passage } from '../passage.ts';
import { readingText } from '../passage.ts';
import { areComparable, pairKey } from './parallels.ts';
import type { PassagePair, Parallel, Parallels } from './parallels.ts';

/** The fewest shared letters, punctuation not counted, that are significant, also in a run cut by punctuation. */
export const MIN_SHARED_LETTERS = 4;

/** The letters and digits of a text, with the offsets where each starts and ends. */
export interface LetterIndex {
  text: string;
  chars: string[];
  starts: number[];
  ends: number[];
}

/** Indexes the letters and digits of a text. */
export function indexLetters(text: string): LetterIndex {
  const letters: LetterIndex = { text, chars: [], starts: [], ends: [] };
  for (const { 0: char, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    letters.chars.push(char);
    letters.starts.push(index);
    letters.ends.push(index + char.length);
  }
  return letters;
}

/** Removes punctuation and white space from a text. */
export function lettersOnly(text: string): string {
  return indexLetters(text).chars.join('');
}

/**
 * Returns the longest runs that two texts share, punctuation ignored, as the literal words of both: a run is cut where
 * their punctuation differs. The order is that of the first text; no run lies within another.
 */
export function sharedWords(first: string, second: string, least = MIN_SHARED_LETTERS): string[] {
  const [a, b] = [indexLetters(first), indexLetters(second)];
  const found = new Set<string>();
  let above: number[] = [];
  for (let i = 0; i <= a.chars.length; i += 1) {
    const row = b.chars.map((char, j) => (char === a.chars[i] ? (above[j - 1] ?? 0) + 1 : 0));
    above.forEach((length, j) => {
      if (length >= least && row[j + 1] !== length + 1) {
        for (const piece of literalParts(a, i - length, b, j + 1 - length, length))
          found.add(piece);
      }
    });
    above = row;
  }
  const all = [...found];
  return all.filter((words) => !all.some((other) => other !== words && other.includes(words)));
}

/** Returns the parts of a run in which both texts have the same punctuation. */
function literalParts(
  a: LetterIndex,
  i: number,
  b: LetterIndex,
  j: number,
  length: number,
): string[] {
  const pieces: string[] = [];
  let from = 0;
  const gapBefore = ({ text, starts, ends }: LetterIndex, k: number) =>
    text.slice(ends[k - 1], starts[k]);
  for (let k = 1; k <= length; k += 1) {
    if (k < length && gapBefore(a, i + k) === gapBefore(b, j + k)) continue;
    if (k - from >= MIN_SHARED_LETTERS)
      pieces.push(a.text.slice(a.starts[i + from], a.ends[i + k - 1]));
    from = k;
  }
  return pieces;
}

/** Returns every comparable pair that shares words which the editor has neither approved nor rejected. */
export function parallelCandidates(
  decided: Parallels,
  passages: readonly Passage[],
  least = MIN_SHARED_LETTERS,
): Parallel[] {
  const known = new Map(decided.references.map((entry) => [pairKey(entry.between), entry.words]));
  return pairsSharingLetters(passages, least).flatMap(([a, b]) => {
    if (!areComparable(decided.kinds, a, b)) return [];
    const between: PassagePair = [a.id, b.id];
    const approved = known.get(pairKey(between)) ?? [];
    const words = sharedWords(readingText(a.segments), readingText(b.segments), least).filter(
      (run) =>
        !approved.some((word) => word.includes(run) || run.includes(word)) &&
        !isRejected(decided, between, run),
    );
    return words.length > 0 ? [{ between, words }] : [];
  });
}

function isRejected({ rejected }: Parallels, between: PassagePair, run: string): boolean {
  return rejected.some(
    (rejection) =>
      (!rejection.between || pairKey(rejection.between) === pairKey(between)) &&
      lettersOnly(rejection.words).includes(lettersOnly(run)),
  );
}

/** Returns the pairs that have a run of `least` letters in common; only those are worth a full comparison. */
function pairsSharingLetters(passages: readonly Passage[], least: number): [Passage, Passage][] {
  const holders = new Map<string, Set<number>>();
  passages.forEach(({ segments }, index) => {
    const { chars } = indexLetters(readingText(segments));
    for (let i = 0; i + least <= chars.length; i += 1) {
      const gram = chars.slice(i, i + least).join('');
      holders.set(gram, (holders.get(gram) ?? new Set()).add(index));
    }
  });
  const pairs = new Set<number>();
  for (const group of holders.values()) {
    const [...indexes] = group;
    indexes.forEach((i, at) => {
      for (const j of indexes.slice(at + 1)) pairs.add(i * passages.length + j);
    });
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .flatMap((code): [Passage, Passage][] => {
      const [a, b] = [
        passages[Math.floor(code / passages.length)],
        passages[code % passages.length],
      ];
      return a && b ? [[a, b]] : [];
    });
}
