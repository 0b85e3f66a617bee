import { passagesOfBlock } from '../match/block.ts';
import type { Block } from '../match/block.ts';
import type { Query } from '../match/query.ts';
import { runsOf } from '../match/textRun.ts';
import type { TextRun } from '../match/textRun.ts';

/** Neighbouring blocks of one document joined into one run, with the numbers of the first and the last. */
export interface BlockRange {
  run: TextRun;
  first: number;
  last: number;
}

/** Joins neighbouring loaded blocks, in reading order. */
export function joinBlocks(loaded: ReadonlyMap<number, Block>): BlockRange[] {
  const groups: { first: number; last: number; blocks: Block[] }[] = [];
  let previous: Block | undefined;
  for (const [number, block] of [...loaded].sort(([a], [b]) => a - b)) {
    const group = groups[groups.length - 1];
    if (group && group.last === number - 1 && previous?.more) {
      group.last = number;
      group.blocks.push(block);
    } else groups.push({ first: number, last: number, blocks: [block] });
    previous = block;
  }
  return groups.flatMap(({ first, last, blocks }) => {
    const [run] = runsOf(blocks.flatMap(passagesOfBlock));
    return run ? [{ run, first, last }] : [];
  });
}

/** Loads a block with the neighbours into which a match in it may extend. @throws Error when the block is empty */
export async function loadRunAround(
  number: number,
  query: Query,
  load: (number: number) => Promise<Block>,
): Promise<TextRun> {
  const loaded = new Map([[number, await load(number)]]);
  for (;;) {
    const range = joinBlocks(loaded).find(({ first, last }) => first <= number && number <= last);
    if (!range) throw new Error(`block ${number} is empty`);
    const missing = missingNeighbours(range, loaded, query);
    if (missing.length === 0) return range.run;
    await Promise.all(missing.map(async (beside) => loaded.set(beside, await load(beside))));
  }
}

/** Lists the blocks beside a range into which a match may extend and which are not loaded yet. */
export function missingNeighbours(
  { run, first, last }: BlockRange,
  loaded: ReadonlyMap<number, Block>,
  query: Query,
): number[] {
  const missing: number[] = [];
  const words = wordsAcrossBorders(run, query);
  if (loaded.get(last)?.more && words.some(([text, word]) => mayContinueAfter(text, word)))
    missing.push(last + 1);
  if (first > 0 && words.some(([text, word]) => mayBeginBefore(text, word)))
    missing.push(first - 1);
  return missing.filter((number) => !loaded.has(number));
}

/** Lists the words that may cross a border, each with the text to search; the query as typed decides the tier. */
function wordsAcrossBorders(
  run: TextRun,
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

function mayContinueAfter(text: string, word: string): boolean {
  for (let length = 1; length < word.length; length += 1) {
    if (text.endsWith(word.slice(0, length))) return true;
  }
  return text.length < word.length && word.includes(text);
}

function mayBeginBefore(text: string, word: string): boolean {
  for (let length = 1; length < word.length; length += 1) {
    if (text.startsWith(word.slice(word.length - length))) return true;
  }
  return text.length < word.length && word.includes(text);
}
