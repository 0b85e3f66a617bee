/** The search index of a site: the whole text or its blocks, the Pagefind bundle, and the tables beside them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FILES, blockFile, pairsFile, volumeFile } from '#search/card.ts';
import type { Card, Form } from '#search/card.ts';
import { writeDirectory } from '#search/directory.ts';
import type { Block } from '#search/entry.ts';
import type { NamedList } from '#search/names.ts';
import { pack } from '#search/parcel.ts';
import { blocksOf, namedLists } from './searchBlocks.ts';
import { countsOf, gramsOfBlocks, writeBundle } from './searchBundle.ts';
import { writeNames } from './searchNames.ts';
import { charactersOf, conversionFor, pairsFor, syllablesFor } from './searchTables.ts';
import { volumesOf } from './searchVolumes.ts';
import type { Site } from './site.ts';

/** Up to this many compressed bytes, reading the whole text costs no more than a first query to the index. */
const SCAN_LIMIT = 24_000;
const CARD = 'data-index="index"';
/** Counted up whenever the same text gets other files, so that no visitor mixes old ones with new. */
const FORMAT = 2;

/** Writes the index of a site and tells its search page about it. */
export async function writeSearchIndex(site: Site): Promise<void> {
  const { documents } = site.library;
  const card = await writeIndex(site.dir, blocksOf(documents), namedLists(documents));
  const page = join(site.dir, 'search', 'index.html');
  const html = readFileSync(page, 'utf8');
  if (!html.includes(CARD)) throw new Error(`search/index.html: ${CARD} is missing`);
  const value = JSON.stringify(card).replace(/"/gu, '&quot;');
  writeFileSync(page, html.replace(CARD, `data-index="${value}"`));
}

/** Writes an index of blocks under `dir` and returns its card. */
export async function writeIndex(
  dir: string,
  blocks: readonly Block[],
  lists: readonly NamedList[],
  form?: Form,
): Promise<Card> {
  const release = createHash('sha256')
    .update(JSON.stringify([FORMAT, blocks, lists]))
    .digest('hex')
    .slice(0, 10);
  const folder = `pagefind/${release}/`;
  const path = (name: string) => join(dir, folder, name);
  const write = (name: string, data: unknown) => writeFileSync(path(name), pack(release, data));
  for (const name of ['whole', 'text', 'names', 'pinyin']) {
    mkdirSync(path(name), { recursive: true });
  }
  const grams = gramsOfBlocks(blocks);
  // Pagefind's own process works on it meanwhile.
  const bundle = writeBundle(grams, join(dir, folder), release);
  const volumes = volumesOf(blocks).map((volume) => pack(release, volume));
  const bytes = volumes.reduce((sum, volume) => sum + gzipSync(volume).length, 0);
  const chosen = form ?? (bytes <= SCAN_LIMIT ? 'scan' : 'index');
  for (const [number, volume] of volumes.entries()) {
    writeFileSync(path(volumeFile(number)), volume);
  }
  for (const [number, block] of blocks.entries()) write(blockFile(number), block);
  writeNames(write, blocks, lists);
  const text = blocks.flatMap(textsOf).join('');
  const characters = charactersOf(text);
  const syllables = syllablesFor(characters);
  write(FILES.traditional, conversionFor(characters));
  write(FILES.pinyin, syllables);
  if (chosen === 'index') {
    for (const [syllable, pairs] of pairsFor(countsOf(grams), syllables)) {
      write(pairsFile(syllable), pairs);
    }
  }
  writeFileSync(path(FILES.directory), gzipSync(writeDirectory(await bundle), { level: 9 }));
  return {
    release,
    form: chosen,
    folder,
    blocks: blocks.length,
    volumes: volumes.length,
    characters: text.length,
    bytes,
  };
}

function textsOf({ sections }: Block): string[] {
  return sections.flatMap(({ passages }) => passages.map(([text]) => text));
}
