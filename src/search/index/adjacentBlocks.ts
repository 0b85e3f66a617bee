import { entriesOf } from '../match/block.ts';
import type { Block } from '../match/block.ts';
import type { Query } from '../match/query.ts';
import { runsOf } from '../match/textRun.ts';
import type { Run } from '../match/textRun.ts';

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

/** A block with as many of its neighbours as a match in it may reach into. */
export async function stretchAround(
  number: number,
  query: Query,
  load: (number: number) => Promise<Block>,
): Promise<Run> {
  const loaded = new Map([[number, await load(number)]]);
  for (;;) {
    const stretch = stretchesOf(loaded).find(
      ({ first, last }) => first <= number && number <= last,
    );
    if (!stretch) throw new Error(`block ${number} is empty`);
    const missing = missingBeside(stretch, loaded, query);
    if (missing.length === 0) return stretch.run;
    const blocks = await Promise.all(missing.map(load));
    missing.forEach((at, index) => {
      const block = blocks[index];
      if (block) loaded.set(at, block);
    });
  }
}

/** Blocks beside a stretch into which a match may reach and which are not loaded yet. */
export function missingBeside(
  { run, first, last }: Stretch,
  loaded: ReadonlyMap<number, Block>,
  query: Query,
): number[] {
  const missing: number[] = [];
  const words = wordsFor(run, query);
  if (loaded.get(last)?.more && words.some(([text, word]) => reachesOut(text, word)))
    missing.push(last + 1);
  if (first > 0 && words.some(([text, word]) => reachesIn(text, word))) missing.push(first - 1);
  return missing.filter((number) => !loaded.has(number));
}

/** What may stand across a border, with the text it stands in; as typed, it decides how well a match matches. */
function wordsFor(
  run: Run,
  { raw, joined, words, literal }: Query,
): [text: string, word: string][] {
  const typed: [string, string] = [run.raw, raw];
  if (literal) return [typed];
  const folded = [...new Set([joined, ...words])].map((word): [string, string] => [
    run.folded,
    word,
  ]);
  return raw === joined ? folded : [typed, ...folded];
}

function reachesOut(text: string, word: string): boolean {
  for (let length = 1; length < word.length; length += 1) {
    if (text.endsWith(word.slice(0, length))) return true;
  }
  return text.length < word.length && word.includes(text);
}

function reachesIn(text: string, word: string): boolean {
  for (let length = 1; length < word.length; length += 1) {
    if (text.startsWith(word.slice(word.length - length))) return true;
  }
  return text.length < word.length && word.includes(text);
}
