/** The search index of a site: the whole text or its blocks, the Pagefind bundle, and the tables beside them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import { FILES, blockFile, pairsFile, volumeFile } from '#search/card.ts';
import type { Card, Form } from '#search/card.ts';
import { writeDirectory } from '#search/directory.ts';
import { textOf } from '#search/entry.ts';
import type { Block } from '#search/entry.ts';
import type { NamedList } from '#search/names.ts';
import { pack } from '#search/parcel.ts';
import { blocksOf, namedLists } from './searchBlocks.ts';
import { countsOf, gramsOfBlock, openBundle } from './searchBundle.ts';
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
  for (const name of ['whole', 'text', 'names', 'pinyin']) {
    mkdirSync(path(name), { recursive: true });
  }
  // Pagefind is a process of its own: it works while this one does, and is heard between two steps.
  const bundle = openBundle(blocks.length);
  const grams: string[][] = [];
  for (const number of blocks.keys()) {
    const own = gramsOfBlock(blocks, number);
    grams.push(own);
    bundle.add(own);
    await turn();
  }
  const [directory, facts] = await Promise.all([
    bundle.write(join(dir, folder), release),
    writeText((name, text) => writeFileSync(path(name), text), release, blocks, lists, grams, form),
  ]);
  writeFileSync(path(FILES.directory), gzipSync(writeDirectory(directory), { level: 9 }));
  return { release, folder, blocks: blocks.length, ...facts };
}

type Facts = Pick<Card, 'form' | 'volumes' | 'characters' | 'bytes'>;

/** Everything but Pagefind's own files; between two steps, Pagefind is heard. */
async function writeText(
  put: (name: string, text: string) => void,
  release: string,
  blocks: readonly Block[],
  lists: readonly NamedList[],
  grams: readonly (readonly string[])[],
  asked?: Form,
): Promise<Facts> {
  const write: Write = (name, data) => put(name, pack(release, data));
  const volumes = volumesOf(blocks).map((volume) => pack(release, volume));
  const sizes = await Promise.all(volumes.map(zippedSize));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const form = asked ?? (bytes <= SCAN_LIMIT ? 'scan' : 'index');
  for (const [number, volume] of volumes.entries()) put(volumeFile(number), volume);
  for (const [number, block] of blocks.entries()) write(blockFile(number), block);
  await turn();
  writeNames(write, blocks, lists);
  const text = blocks.map(textOf).join('');
  await writeTables(write, text, form === 'index' ? grams : null);
  return { form, volumes: volumes.length, characters: text.length, bytes };
}

type Write = (name: string, data: unknown) => void;

/** The tables for traditional characters and pinyin; those of pairs only for a library read through its index. */
async function writeTables(
  write: Write,
  text: string,
  grams: readonly (readonly string[])[] | null,
): Promise<void> {
  const characters = charactersOf(text);
  const syllables = syllablesFor(characters);
  write(FILES.pinyin, syllables);
  await turn();
  write(FILES.traditional, conversionFor(characters));
  await turn();
  if (!grams) return;
  for (const [syllable, pairs] of pairsFor(countsOf(grams), syllables)) {
    write(pairsFile(syllable), pairs);
  }
}

async function zippedSize(text: string): Promise<number> {
  return (await promisify(gzip)(text)).length;
}
