/** The index of a library that is too large to scan: the Pagefind bundle, its directory, and tables of pairs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { FILES, pairsFile } from '#search/index/manifest.ts';
import { writeDirectory } from '#search/index/directory.ts';
import type { Block } from '#search/match/block.ts';
import { writePayload } from '#search/index/payload.ts';
import type { PinyinTable } from '#search/input/pinyin.ts';
import { countPairs, openPagefindBundle, sortedBigrams } from './pagefindRecords.ts';
import { pairsFor } from './pairFiles.ts';

/** A bundle that Pagefind builds in a process of its own; its answers arrive between two steps of this process. */
export interface BundleWriter {
  /** Writes the bundle, its directory, and the tables of pairs by syllable. */
  finish(syllables: PinyinTable): Promise<void>;
}

/** Starts a bundle in the folder of an index and gives Pagefind the bigrams of all blocks. */
export async function startBundle(
  folder: string,
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
  const bundled = bundle.write(folder, release);
  // A failure is reported by `finish`, not as an unhandled rejection.
  bundled.catch(() => {});
  return {
    async finish(syllables) {
      mkdirSync(join(folder, 'pinyin'), { recursive: true });
      for (const [syllable, pairs] of pairsFor(countPairs(bigrams), syllables)) {
        writeFileSync(join(folder, pairsFile(syllable)), writePayload(release, pairs));
      }
      const directory = writeDirectory(await bundled);
      writeFileSync(join(folder, FILES.directory), gzipSync(directory, { level: 9 }));
    },
  };
}
