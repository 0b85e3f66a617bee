/** The Pagefind bundle of the library's blocks, and the directory of its chunks. */
import { gunzipSync } from 'node:zlib';
import { close } from 'pagefind';
import type { NewFileResponse } from 'pagefind';
import { chunkFile } from '#search/index/manifest.ts';
import type { Directory } from '#search/index/directory.ts';
import { textOfBlock } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { bigramsOfText } from '#search/index/bigrams.ts';
import { readMeta } from '#search/index/pagefind.ts';
import { checkAdded, filesOfIndex, openPagefindIndex } from './pagefindService.ts';

/** The files of Pagefind's output that our reader and the official runtime need. */
const NEEDED_FILES = /^pagefind-entry\.json$|\.pf_meta$|^index\//u;

/** Pagefind's own metadata file; the directory, which ends alike, is ours. */
const META_FILE = /^pagefind\..*\.pf_meta$/u;

/** Returns the bigrams of a block, sorted: neighbouring positions then compress a tenth better. */
export function sortedBigrams(blocks: readonly Block[], number: number): string[] {
  const [block, next] = [blocks[number], blocks[number + 1]];
  if (!block) throw new Error(`No block ${number}`);
  const following = block.more && next ? textOfBlock(next) : '';
  return [...bigramsOfText(textOfBlock(block), following)].sort();
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

type BundleFiles = ReadonlyMap<string, Uint8Array>;

/** A bundle in the making: one record for each block, one word for each bigram. */
export interface PagefindBundle {
  /** Gives Pagefind the bigrams of the next block, which it indexes in its own process. */
  add(bigrams: readonly string[]): void;
  /** Returns the files of the bundle, by name, and its directory. */
  finish(release: string): Promise<{ files: BundleFiles; directory: Directory }>;
}

/** Starts Pagefind, in a process of its own, for the given number of blocks. */
export function openPagefindBundle(blocks: number): PagefindBundle {
  const opening = openPagefindIndex(chunkSize(blocks));
  const sizes: number[] = [];
  const added: Promise<NewFileResponse>[] = [];
  return {
    add(bigrams) {
      const content = bigrams.join(' ');
      const record = { url: String(sizes.length), content, language: 'unknown' };
      sizes.push(bigrams.length);
      const adding = opening.then((index) => index.addCustomRecord(record));
      // A failure is reported by `finish`, not as an unhandled rejection.
      adding.catch(() => {});
      added.push(adding);
    },
    async finish(release) {
      const index = await opening;
      try {
        checkAdded(await Promise.all(added));
        const files = await filesOfIndex(index, (name) => NEEDED_FILES.test(name));
        return { files, directory: directoryOf(files, release, sizes) };
      } finally {
        await close();
      }
    },
  };
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
  const [, content] = [...files].find(([name]) => META_FILE.test(name)) ?? [];
  if (!content) throw new Error('Pagefind wrote no metadata file');
  const meta = readMeta(gunzipSync(content));
  if (meta.pages.join() !== sizes.join()) throw new Error('Pagefind changed the order of pages');
  return {
    release,
    blocks: sizes.length,
    froms: meta.chunks.map(({ from }) => from),
    hashes: meta.chunks.map(({ hash }) => hash),
    sizes: meta.chunks.map(({ hash }) => sizeOf(files, chunkFile(hash))),
  };
}

function sizeOf(files: BundleFiles, name: string): number {
  const file = files.get(name);
  if (!file) throw new Error(`Pagefind wrote no ${name}`);
  return file.length;
}
