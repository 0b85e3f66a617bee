/** The Pagefind bundle of the library's blocks, and the directory of its chunks. */
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { NewFileResponse } from 'pagefind';
import type { Directory } from '#search/index/directory.ts';
import { textsOfBlock } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { bigramsOfText } from '#search/index/bigrams.ts';
import { chunkListOf, metaOf } from './bundleFiles.ts';
import type { BundleFiles } from './bundleFiles.ts';
import { checkAdded, filesOfIndex, withPagefindIndex } from './pagefindService.ts';

/** The files of Pagefind's output that our reader and the official runtime need. */
const NEEDED_FILES = /^pagefind-entry\.json$|\.pf_meta$|^index\//u;

/** Returns the bigrams of a block, sorted: neighbouring positions then compress a tenth better. */
export function sortedBigrams(blocks: readonly Block[], number: number): string[] {
  const [block, next] = [blocks[number], blocks[number + 1]];
  if (!block) throw new Error(`No block ${number}`);
  const following = block.more && next ? textsOfBlock(next) : [];
  return [...bigramsOfText(textsOfBlock(block), following)].sort();
}

/** Counts the blocks in which each pair of Han characters stands. */
export function countPairs(bigrams: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of bigrams) {
    for (const bigram of block) {
      if (bigram.length === 2 && bigram.charCodeAt(0) >= 0x4e00) {
        counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** The bundle of a library's blocks. */
export interface BigramBundle {
  files: BundleFiles;
  directory: Directory;
  /** The bigrams of each block. */
  bigrams: string[][];
}

/** Makes the bundle of blocks: one record for each block, one word for each bigram. @throws Error when Pagefind fails */
export function bigramBundleOf(release: string, blocks: readonly Block[]): Promise<BigramBundle> {
  return withPagefindIndex(chunkSize(blocks.length), {}, async (index) => {
    const bigrams: string[][] = [];
    const adding: Promise<NewFileResponse>[] = [];
    for (const number of blocks.keys()) {
      const own = sortedBigrams(blocks, number);
      bigrams.push(own);
      const record = { url: String(number), content: own.join(' '), language: 'unknown' };
      adding.push(index.addCustomRecord(record));
      // Pagefind, a process of its own, works on while this one makes the next record.
      await yieldToEventLoop();
    }
    checkAdded(await Promise.all(adding));
    const files = await filesOfIndex(index, (name) => NEEDED_FILES.test(name));
    const sizes = bigrams.map(({ length }) => length);
    return { files, directory: directoryOf(files, release, sizes), bigrams };
  });
}

/** Returns the size of chunks: the directory grows with their number, a query with their size. */
function chunkSize(blocks: number): number {
  return Math.max(2000, Math.round(80 * Math.sqrt(blocks)));
}

/**
 * Returns the directory of a bundle.
 * @throws Error when Pagefind did not number its pages in the given order
 */
function directoryOf(files: BundleFiles, release: string, sizes: readonly number[]): Directory {
  const meta = metaOf(files);
  if (meta.pages.map(({ words }) => words).join() !== sizes.join())
    throw new Error('Pagefind changed the order of pages');
  return { release, blocks: sizes.length, ...chunkListOf(files, meta) };
}
