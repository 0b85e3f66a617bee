import type { Passage } from '../passage.ts';
import { readingText } from '../passage.ts';
import { comparable, pairKey } from './parallels.ts';
import type { Pair, Reference, References } from './parallels.ts';

/** Fewer shared letters, punctuation not counted, say nothing; nor does what is left of a run cut by punctuation. */
export const LEAST = 4;

/** A text's letters and digits, each with where it stands. */
export interface Letters {
  text: string;
  chars: string[];
  at: number[];
}

/** The letters and digits of a text. */
export function lettersOf(text: string): Letters {
  const letters: Letters = { text, chars: [], at: [] };
  for (const { 0: char, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    letters.chars.push(char);
    letters.at.push(index);
  }
  return letters;
}

/** A text without its punctuation and white space. */
export function bare(text: string): string {
  return lettersOf(text).chars.join('');
}

/**
 * The longest runs two texts share, punctuation ignored, each given as the literal words of both:
 * where their punctuation differs a run is cut. In the order of the first text, none within another.
 */
export function sharedWords(first: string, second: string, least = LEAST): string[] {
  const [a, b] = [lettersOf(first), lettersOf(second)];
  const found = new Set<string>();
  let above: number[] = [];
  for (let i = 0; i <= a.chars.length; i += 1) {
    const row = b.chars.map((char, j) => (char === a.chars[i] ? (above[j - 1] ?? 0) + 1 : 0));
    above.forEach((length, j) => {
      if (length >= least && row[j + 1] !== length + 1) {
        for (const piece of literally(a, i - length, b, j + 1 - length, length)) found.add(piece);
      }
    });
    above = row;
  }
  const all = [...found];
  return all.filter((words) => !all.some((other) => other !== words && other.includes(words)));
}

/** The stretches of a run in which both texts agree to the last comma. */
function literally(a: Letters, i: number, b: Letters, j: number, length: number): string[] {
  const pieces: string[] = [];
  let from = 0;
  const gap = ({ text, at, chars }: Letters, k: number) =>
    text.slice((at[k - 1] ?? 0) + (chars[k - 1]?.length ?? 0), at[k]);
  for (let k = 1; k <= length; k += 1) {
    if (k < length && gap(a, i + k) === gap(b, j + k)) continue;
    const end = i + k - 1;
    const stop = (a.at[end] ?? 0) + (a.chars[end]?.length ?? 0);
    if (k - from >= LEAST) pieces.push(a.text.slice(a.at[i + from], stop));
    from = k;
  }
  return pieces;
}

/** Every pair of comparable passages that shares words the editor has neither approved nor rejected. */
export function candidates(
  decided: References,
  passages: readonly Passage[],
  least = LEAST,
): Reference[] {
  const known = new Map(decided.references.map((entry) => [pairKey(entry.between), entry.words]));
  return pairsThatMeet(passages, least).flatMap(([a, b]) => {
    if (!comparable(decided.kinds, a, b)) return [];
    const between: Pair = [a.id, b.id];
    const approved = known.get(pairKey(between)) ?? [];
    const words = sharedWords(readingText(a.segments), readingText(b.segments), least).filter(
      (run) =>
        !approved.some((word) => word.includes(run) || run.includes(word)) &&
        !isRejected(decided, between, run),
    );
    return words.length > 0 ? [{ between, words }] : [];
  });
}

function isRejected({ rejected }: References, between: Pair, run: string): boolean {
  return rejected.some(
    (rejection) =>
      (!rejection.between || pairKey(rejection.between) === pairKey(between)) &&
      bare(rejection.words).includes(bare(run)),
  );
}

/** Pairs that have a run of `least` letters in common, so that only those are compared in full. */
function pairsThatMeet(passages: readonly Passage[], least: number): [Passage, Passage][] {
  const holders = new Map<string, Set<number>>();
  passages.forEach(({ segments }, index) => {
    const { chars } = lettersOf(readingText(segments));
    for (let i = 0; i + least <= chars.length; i += 1) {
      const gram = chars.slice(i, i + least).join('');
      holders.set(gram, (holders.get(gram) ?? new Set()).add(index));
    }
  });
  const met = new Set<number>();
  for (const group of holders.values()) {
    const [...indexes] = group;
    indexes.forEach((i, at) => {
      for (const j of indexes.slice(at + 1)) met.add(i * passages.length + j);
    });
  }
  return [...met]
    .sort((a, b) => a - b)
    .flatMap((code) => {
      const [a, b] = [
        passages[Math.floor(code / passages.length)],
        passages[code % passages.length],
      ];
      return a && b ? [[a, b] as [Passage, Passage]] : [];
    });
}
