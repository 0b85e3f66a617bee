/** What a library is searched by that is not read whole: the Pagefind bundle, its directory, the text in blocks. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { FILES, blockFile, pairsFile } from '#search/card.ts';
import { writeDirectory } from '#search/directory.ts';
import type { Block } from '#search/entry.ts';
import { pack } from '#search/parcel.ts';
import type { Syllables } from '#search/pinyin.ts';
import { countsOf, gramsOfBlock, openBundle } from './searchBundle.ts';
import { pairsFor } from './searchTables.ts';

/** An archive that Pagefind, a process of its own, is at work on; it is heard between two steps of this one. */
export interface Writing {
  /** Writes the rest; with the tables of pairs, given the syllables that they are looked up by. */
  finish(syllables: Syllables | null): Promise<void>;
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
      for (const name of ['text', 'pinyin']) mkdirSync(join(folder, name), { recursive: true });
      const write = (name: string, data: unknown) =>
        writeFileSync(join(folder, name), pack(release, data));
      for (const [number, block] of blocks.entries()) write(blockFile(number), block);
      await turn();
      const pairs = syllables && pairsFor(countsOf(grams), syllables);
      for (const [syllable, own] of pairs ?? []) write(pairsFile(syllable), own);
      const directory = writeDirectory(await bundled);
      writeFileSync(join(folder, FILES.directory), gzipSync(directory, { level: 9 }));
    },
  };
}
