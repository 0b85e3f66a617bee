/** The index of a library that is too large to scan: the Pagefind bundle, its directory, and tables of pairs. */
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { FILES, pairsFile } from '#search/index/manifest.ts';
import { writeDirectory } from '#search/index/directory.ts';
import type { Block } from '#search/match/block.ts';
import { writePayload } from '#search/index/payload.ts';
import type { PinyinTable } from '#search/input/pinyin.ts';
import { countPairs, openPagefindBundle, sortedBigrams } from './bigramRecords.ts';
import { pairsFor } from './pairFiles.ts';

/** Adds a file of the index, by its name within the index's folder. */
type AddFile = (name: string, content: string | Uint8Array) => void;

/** A bundle that Pagefind builds in a process of its own; its answers arrive between two steps of this process. */
export interface BundleWriter {
  /** Adds the bundle, its directory, and the tables of pairs by syllable. */
  finish(syllables: PinyinTable, add: AddFile): Promise<void>;
}

/** Starts a bundle and gives Pagefind the bigrams of all blocks. */
export async function startBundle(
  release: string,
  blocks: readonly Block[],
): Promise<BundleWriter> {
  const bundle = openPagefindBundle(blocks.length);
  const bigrams: string[][] = [];
  for (const number of blocks.keys()) {
    const own = sortedBigrams(blocks, number);
    bigrams.push(own);
    bundle.add(own);
    await yieldToEventLoop();
  }
  const bundled = bundle.finish(release);
  // A failure is reported by `finish`, not as an unhandled rejection.
  bundled.catch(() => {});
  return {
    async finish(syllables, add) {
      for (const [syllable, pairs] of pairsFor(countPairs(bigrams), syllables)) {
        add(pairsFile(syllable), writePayload(release, pairs));
      }
      const { files, directory } = await bundled;
      for (const [name, content] of files) add(name, content);
      add(FILES.directory, gzipSync(writeDirectory(directory), { level: 9 }));
    },
  };
}
