/** The index of a library that is too large to scan: a Pagefind bundle of bigrams, its directory, and tables of pairs. */
import { gzipSync } from 'node:zlib';
import { writeDirectory } from '#search/index/directory.ts';
import { FILES, pairsFile } from '#search/index/manifest.ts';
import { writePayload } from '#search/index/payload.ts';
import type { PinyinTable } from '#search/input/pinyin.ts';
import { countPairs } from './bigramRecords.ts';
import type { BigramBundle } from './bigramRecords.ts';
import { pairsFor } from './pairFiles.ts';

/** Returns the files of an index, by name within the index's folder: the bundle, its directory, the pairs by syllable. */
export function bigramIndexFiles(
  { files, directory, bigrams }: BigramBundle,
  release: string,
  syllables: PinyinTable,
): Map<string, string | Uint8Array> {
  const pairs = [...pairsFor(countPairs(bigrams), syllables)].map(
    ([syllable, own]) => [pairsFile(syllable), writePayload(release, own)] as const,
  );
  const written = gzipSync(writeDirectory(directory), { level: 9 });
  return new Map<string, string | Uint8Array>([...pairs, ...files, [FILES.directory, written]]);
}
