import { matchAt, rangesOfWord } from './textMatch.ts';
import type { TextMatch } from './textMatch.ts';
import type { TextRun } from './textRun.ts';

/** Finds the passages that contain every word; a word may extend into a neighbouring passage. */
export function matchSeparateWords(run: TextRun, words: readonly string[]): TextMatch[] {
  const matchesOfWords = words.map((word) => matchesByPassage(run, word));
  const [rarest] = [...matchesOfWords].sort((a, b) => a.size - b.size);
  if (!rarest) return [];
  return [...rarest.keys()].flatMap((index) => {
    const chosen = matchesOfWords.flatMap((byPassage) => {
      const all = byPassage.get(index) ?? [];
      const inside = all.filter(({ first, last }) => first === last);
      return inside.length > 0 ? [inside] : all.length > 0 ? [all.slice(0, 1)] : [];
    });
    if (chosen.length < words.length) return [];
    const parts = chosen.flat();
    return [
      {
        first: Math.min(...parts.map(({ first }) => first)),
        last: Math.max(...parts.map(({ last }) => last)),
        tier: 'scattered',
        ranges: parts.flatMap(({ ranges }) => ranges),
      },
    ];
  });
}

/** Groups the matches of a word by the indices of the passages that they touch. */
function matchesByPassage(run: TextRun, word: string): Map<number, TextMatch[]> {
  const byPassage = new Map<number, TextMatch[]>();
  for (const range of rangesOfWord(run, word)) {
    const match = matchAt(run, range, 'scattered');
    for (let index = match.first; index <= match.last; index += 1) {
      const known = byPassage.get(index);
      if (known) known.push(match);
      else byPassage.set(index, [match]);
    }
  }
  return byPassage;
}
