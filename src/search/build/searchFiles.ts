/** The search files of a library: its text, the names and tables, and for a large library an index of bigrams. */
import { createHash } from 'node:crypto';
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { FILES, blockFile, shardFile } from '#search/index/manifest.ts';
import type { SearchManifest, SearchMode } from '#search/index/manifest.ts';
import { textOfBlock } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import type { NamedList } from '#search/locate/sectionNames.ts';
import { writePayload } from '#search/index/payload.ts';
import type { Synonym } from '#edition/term.ts';
import type { SynonymTable } from '#search/input/synonyms.ts';
import { folded } from '#search/match/fold.ts';
import { bigramIndexFiles } from './bigramIndex.ts';
import { bigramBundleOf } from './bigramRecords.ts';
import { writeNames } from './writeNames.ts';
import {
  charactersOf,
  commonCharactersBeside,
  conversionFor,
  syllablesFor,
} from './dictionaries.ts';
import { shardsOf } from './shards.ts';

/** The folder of the files, from the site's root. */
const SEARCH_FOLDER = 'search-data';
/** The most characters that are scanned: some 24 KB compressed, no more than a first query to an index fetches. */
const SCAN_LIMIT = 36_000;
/** The version of the files, raised when the same text gets other files, so that no visitor mixes old and new ones. */
const FORMAT = 6;

/** The search files of a library, by path from the site's root, and what the search page must know of them. */
export interface SearchFiles {
  manifest: SearchManifest;
  files: ReadonlyMap<string, string | Uint8Array>;
}

/** Makes the search files of blocks, and of synonyms if there are any; the size of the text decides the mode unless given. */
export async function searchFilesOf(
  blocks: readonly Block[],
  lists: readonly NamedList[],
  requestedMode?: SearchMode,
  synonyms: readonly Synonym[] = [],
): Promise<SearchFiles> {
  const start = performance.now();
  const release = releaseOf(blocks, lists, synonyms);
  const folder = `${SEARCH_FOLDER}/${release}/`;
  const files = new Map<string, string | Uint8Array>();
  const add = (name: string, content: string | Uint8Array) => files.set(folder + name, content);
  const write = (name: string, data: unknown) => add(name, writePayload(release, data));
  const text = blocks.map(textOfBlock).join('');
  const form = requestedMode ?? (text.length <= SCAN_LIMIT ? 'scan' : 'index');
  const bundle = form === 'index' ? bigramBundleOf(release, blocks) : null;
  // A failure is reported where the bundle is awaited, not as an unhandled rejection.
  bundle?.catch(() => {});
  const shards = shardsOf(blocks).map((shard) => writePayload(release, shard));
  for (const [number, shard] of shards.entries()) add(shardFile(number), shard);
  const size = compressedSize(shards);
  // Blocks are written for a scanned library, too: a shard may fail to load.
  for (const [number, block] of blocks.entries()) write(blockFile(number), block);
  await yieldToEventLoop();
  const characters = charactersOf(text);
  const syllables = syllablesFor(characters);
  write(FILES.pinyin, syllables);
  write(FILES.otherPinyin, syllablesFor(commonCharactersBeside(characters)));
  write(FILES.traditional, conversionFor(characters));
  await yieldToEventLoop();
  writeNames(write, blocks, lists);
  const proposes = synonyms.length > 0;
  if (proposes) write(FILES.synonyms, synonymTableOf(synonyms));
  if (bundle)
    for (const [name, file] of bigramIndexFiles(await bundle, release, blocks, syllables))
      add(name, file);
  const facts = {
    ...{ passages: countPassages(blocks), characters: text.length },
    ...{ volumes: shards.length, bytes: await size },
    ...(proposes && { synonyms: true as const }),
  };
  performance.measure('search files', { start });
  return { manifest: { release, folder, form, blocks: blocks.length, ...facts }, files };
}

function countPassages(blocks: readonly Block[]): number {
  const sections = blocks.flatMap((block) => block.sections);
  return sections.reduce((sum, { passages }) => sum + passages.length, 0);
}

function synonymTableOf(synonyms: readonly Synonym[]): SynonymTable {
  return synonyms.flatMap(({ words, also }) => words.map((word) => [folded(word), also] as const));
}

function releaseOf(
  blocks: readonly Block[],
  lists: readonly NamedList[],
  synonyms: readonly Synonym[],
): string {
  const data = JSON.stringify([FORMAT, blocks, lists, synonyms]);
  return createHash('sha256').update(data).digest('hex').slice(0, 10);
}

/** Returns the size of texts in bytes, compressed as hosts do. */
async function compressedSize(texts: readonly string[]): Promise<number> {
  const compressed = await Promise.all(texts.map((text) => promisify(gzip)(text)));
  return compressed.reduce((sum, { length }) => sum + length, 0);
}
