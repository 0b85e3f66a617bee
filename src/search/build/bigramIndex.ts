/** The index of a library that is too large to scan: a Pagefind bundle of bigrams, its directory, and tables of pinyin. */
import { gzipSync } from 'node:zlib';
import { writeDirectory } from '#search/index/directory.ts';
import { FILES, pairsFile, threesFile } from '#search/index/manifest.ts';
import { writePayload } from '#search/index/payload.ts';
import type { PinyinTable } from '#search/input/syllables.ts';
import type { Block } from '#search/match/block.ts';
import { countPairs } from './bigramRecords.ts';
import type { BigramBundle } from './bigramRecords.ts';
import { pairsFor } from './pairFiles.ts';
import { threesFor } from './threesFiles.ts';

/** Returns the files of an index, by name within the index's folder: the bundle, its directory, the tables of pinyin. */
export function bigramIndexFiles(
  { files, directory, bigrams }: BigramBundle,
  release: string,
  blocks: readonly Block[],
  syllables: PinyinTable,
): Map<string, string | Uint8Array> {
  const tables = new Map<string, unknown>();
  for (const [syllable, own] of pairsFor(countPairs(bigrams), syllables))
    tables.set(pairsFile(syllable), own);
  for (const [letter, own] of threesFor(blocks, syllables)) tables.set(threesFile(letter), own);
  const written = gzipSync(writeDirectory(directory), { level: 9 });
  return new Map<string, string | Uint8Array>([
    ...[...tables].map(([name, data]) => [name, writePayload(release, data)] as const),
    ...files,
    [FILES.directory, written],
  ]);
}
