/** Looks up text that need not be in the library as it is: which blocks have most in common with it. */
import { beginningsOf, gramsIn } from './bigrams.ts';
import type { Lookup } from './postings.ts';

/** How far to look: pairs to look up, and blocks to read. */
export interface Reach {
  pairs: number;
  blocks: number;
}

/** As far as it takes to judge a quotation. */
export const FAR: Reach = { pairs: 16, blocks: 8 };
/** As far as a hint is worth that nobody asked for. */
export const NEARBY: Reach = { pairs: 6, blocks: 2 };

const PAIRS = 12;
const CHUNKS = 4;

/** The blocks that share most of a text's rarer pairs of characters, with the neighbours into which it may reach. */
export async function blocksNear(lookup: Lookup, text: string, reach = FAR): Promise<number[]> {
  const { blocks: count } = await lookup.open();
  const scores = new Map<number, number>();
  const add = (block: number, score: number) => scores.set(block, (scores.get(block) ?? 0) + score);
  const lists = await Promise.all(
    (await sample(lookup, text, reach.pairs)).map((gram) => lookup.postings(gram)),
  );
  for (const blocks of lists) {
    // A pair that stands everywhere says nothing of where the text is from.
    const weight = Math.log((count + 1) / (blocks.length + 1));
    for (const block of blocks) add(block, weight);
  }
  const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, reach.blocks);
  const beside = best.flatMap(([block]) => [block - 1, block, block + 1]);
  return [...new Set(beside)].filter((block) => scores.has(block));
}

/** The rarest pair, as far as can be told unread, of each of so many equal parts of a text. */
async function sample(lookup: Lookup, text: string, parts: number): Promise<string[]> {
  const grams = gramsIn(text, text.length);
  const sizes = await Promise.all(grams.map((gram) => lookup.sizeFor(gram)));
  const size = Math.max(1, grams.length / parts);
  const chosen = new Set<string>();
  for (let from = 0; Math.round(from) < grams.length; from += size) {
    let best = Math.round(from);
    for (let at = best; at < Math.min(grams.length, Math.round(from + size)); at += 1) {
      if ((sizes[at] ?? 0) < (sizes[best] ?? 0)) best = at;
    }
    chosen.add(grams[best] ?? '');
  }
  return [...chosen];
}

/** The pairs that begin with a character, those that stand in most blocks first, as far as few chunks tell. */
export async function pairsBeginning(lookup: Lookup, char: string): Promise<string[]> {
  const found: [string, number][] = [];
  for (const postings of await lookup.beginningWith(char, CHUNKS)) {
    for (const [gram, blocks] of postings) {
      const begins = beginningsOf(char).some((beginning) => gram.startsWith(beginning));
      if (begins && gram.length === 2) found.push([gram, blocks.length]);
    }
  }
  const ranked = found.sort((a, b) => b[1] - a[1]);
  return ranked.slice(0, PAIRS).map(([gram]) => gram);
}
