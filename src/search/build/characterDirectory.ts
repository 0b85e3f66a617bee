/** The directory of the standard bundle: what the search page must know to look up characters in its chunks. */
import { sectionPath } from '#edition/address.ts';
import { isLookedUp } from '#search/index/characterLookup.ts';
import type { CharacterDirectory } from '#search/index/characterLookup.ts';
import { textOfBlock } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { clusterEnd, folded } from '#search/match/fold.ts';
import { addressesIn, chunkListOf, metaOf } from './bundleFiles.ts';
import type { BundleFiles } from './bundleFiles.ts';

/** Makes the directory of a bundle of these blocks. @throws Error when the bundle is of another text */
export function characterDirectoryOf(
  files: BundleFiles,
  blocks: readonly Block[],
): CharacterDirectory {
  const meta = metaOf(files);
  const sections = blocksBySection(blocks);
  const records = addressesIn(files, meta).map((address) => {
    const range = sections.get(address);
    if (!range) throw new Error(`Pagefind has a page without text: ${address}`);
    return range;
  });
  return {
    blocks: blocks.length,
    records,
    variants: variantsIn(blocks),
    ...chunkListOf(files, meta),
  };
}

/** Returns the first and the last block of every section, by its address. */
function blocksBySection(
  blocks: readonly Block[],
): Map<string, readonly [first: number, last: number]> {
  const ranges = new Map<string, readonly [number, number]>();
  for (const [number, { document, sections }] of blocks.entries()) {
    for (const { id } of sections) {
      const address = sectionPath(document[0], id);
      const [first] = ranges.get(address) ?? [number];
      ranges.set(address, [first, number]);
    }
  }
  return ranges;
}

/** Lists the blocks in which a character that is looked up stands in another form than that of its token. */
function variantsIn(blocks: readonly Block[]): Record<string, number[]> {
  const variants = new Map<string, Set<number>>();
  for (const [number, block] of blocks.entries()) {
    for (const cluster of clustersOf(textOfBlock(block))) {
      for (const char of folded(cluster)) {
        if (!isLookedUp(char) || char === cluster.toLowerCase()) continue;
        const known = variants.get(char);
        if (known) known.add(number);
        else variants.set(char, new Set([number]));
      }
    }
  }
  return Object.fromEntries(Array.from(variants, ([char, numbers]) => [char, [...numbers]]));
}

/** Divides a text into characters, combining marks included. */
function* clustersOf(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    const end = clusterEnd(text, at);
    yield text.slice(at, end);
    at = end;
  }
}
