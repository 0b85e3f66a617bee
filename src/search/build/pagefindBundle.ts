/** What a library too large to be read whole is searched by: the Pagefind bundle, its directory, tables of pairs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { FILES, pairsFile } from '#search/index/manifest.ts';
import { writeDirectory } from '#search/index/directory.ts';
import type { Block } from '#search/match/block.ts';
import { pack } from '#search/index/payload.ts';
import type { Syllables } from '#search/input/pinyin.ts';
import { countsOf, gramsOfBlock, openBundle } from './pagefindRecords.ts';
import { pairsFor } from './tables.ts';

/** An archive that Pagefind, a process of its own, is at work on; it is heard between two steps of this one. */
export interface Writing {
  /** Writes the rest, with the tables of pairs, which are looked up by syllables. */
  finish(syllables: Syllables): Promise<void>;
}

/** Gives Pagefind the grams of all blocks, for an archive in the folder of an index. */
export async function beginArchive(
  folder: string,
  release: string,
  blocks: readonly Block[],
): Promise<Writing> {
  const bundle = openBundle(blocks.length);
  const grams: string[][] = [];
  for (const number of blocks.keys()) {
    const own = gramsOfBlock(blocks, number);
    grams.push(own);
    bundle.add(own);
    await turn();
  }
  const bundled = bundle.write(folder, release);
  // What fails is reported by finishing, not before.
  bundled.catch(() => {});
  return {
    async finish(syllables) {
      mkdirSync(join(folder, 'pinyin'), { recursive: true });
      for (const [syllable, pairs] of pairsFor(countsOf(grams), syllables)) {
        writeFileSync(join(folder, pairsFile(syllable)), pack(release, pairs));
      }
      const directory = writeDirectory(await bundled);
      writeFileSync(join(folder, FILES.directory), gzipSync(directory, { level: 9 }));
    },
  };
}
