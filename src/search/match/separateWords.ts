import { occurrence, occurrences } from './occurrence.ts';
import type { Occurrence } from './occurrence.ts';
import type { Run } from './textRun.ts';

/** Passages that hold every word, each of which may reach into a neighbour. */
export function scattered(run: Run, words: readonly string[]): Occurrence[] {
  const touching = words.map((word) => touchedBy(run, word));
  const [rarest] = [...touching].sort((a, b) => a.size - b.size);
  return [...(rarest?.keys() ?? [])].flatMap((index) => {
    const chosen = touching.flatMap((byPassage) => {
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

/** The occurrences of a word by the passages they stand in or reach into. */
function touchedBy(run: Run, word: string): Map<number, Occurrence[]> {
  const byPassage = new Map<number, Occurrence[]>();
  for (const range of occurrences(run, word)) {
    const found = occurrence(run, range, 'scattered');
    for (let index = found.first; index <= found.last; index += 1) {
      const known = byPassage.get(index);
      if (known) known.push(found);
      else byPassage.set(index, [found]);
    }
  }
  return byPassage;
}
