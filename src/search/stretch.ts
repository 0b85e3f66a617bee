import { entriesOf } from './entry.ts';
import type { Block } from './entry.ts';
import type { Query } from './query.ts';
import { runsOf } from './run.ts';
import type { Run } from './run.ts';

/** Neighbouring blocks of one document read as one text. */
export interface Stretch {
  run: Run;
  first: number;
  last: number;
}

/** Loaded blocks in reading order, joined where they touch. */
export function stretchesOf(loaded: ReadonlyMap<number, Block>): Stretch[] {
  const numbers = [...loaded.keys()].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const number of numbers) {
    const group = groups[groups.length - 1];
    const previous = group?.[group.length - 1];
    if (group && previous === number - 1 && loaded.get(previous)?.more) group.push(number);
    else groups.push([number]);
  }
  return groups.flatMap((group) => {
    const entries = group.flatMap((number) => {
      const block = loaded.get(number);
      return block ? entriesOf(block) : [];
    });
    const [run] = runsOf(entries);
    return run ? [{ run, first: group[0] ?? 0, last: group[group.length - 1] ?? 0 }] : [];
  });
}

/** Blocks beside the loaded ones into which a match may reach and which are not loaded yet. */
export function missingBeside(
  stretches: readonly Stretch[],
  loaded: ReadonlyMap<number, Block>,
  query: Query,
): number[] {
  const words = query.literal ? [query.raw] : [query.joined, ...query.words];
  return stretches.flatMap(({ run, first, last }) => {
    const text = query.literal ? run.raw : run.folded;
    const missing: number[] = [];
    if (loaded.get(last)?.more && words.some((word) => reachesOut(text, word)))
      missing.push(last + 1);
    if (run.entries[0] && first > 0 && words.some((word) => reachesIn(text, word)))
      missing.push(first - 1);
    return missing.filter((number) => !loaded.has(number));
  });
}

function reachesOut(text: string, word: string): boolean {
  for (let length = 1; length < word.length; length += 1) {
    if (text.endsWith(word.slice(0, length))) return true;
  }
  return false;
}

function reachesIn(text: string, word: string): boolean {
  for (let length = 1; length < word.length; length += 1) {
    if (text.startsWith(word.slice(word.length - length))) return true;
  }
  return false;
}
