/** The search index of a site: the whole text or its blocks, the Pagefind bundle, and the tables beside them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FILES, blockFile } from '#search/card.ts';
import type { Card, Form, WholeText } from '#search/card.ts';
import { writeDirectory } from '#search/directory.ts';
import { entriesOf } from '#search/entry.ts';
import type { Block } from '#search/entry.ts';
import type { NamedList } from '#search/names.ts';
import { pack } from '#search/parcel.ts';
import { sectionNames } from '#search/sections.ts';
import { blocksOf, namedLists } from './searchBlocks.ts';
import { writeBundle } from './searchBundle.ts';
import { charactersOf, conversionFor, syllablesFor } from './searchTables.ts';
import type { Site } from './site.ts';

/** Up to this many compressed bytes, reading the whole text costs no more than a first query to the index. */
const SCAN_LIMIT = 24_000;
const CARD = 'data-index="index"';

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
    .update(JSON.stringify([blocks, lists]))
    .digest('hex')
    .slice(0, 10);
  const folder = `pagefind/${release}/`;
  const path = (name: string) => join(dir, folder, name);
  mkdirSync(path('text'), { recursive: true });
  const text = blocks
    .flatMap(entriesOf)
    .map((entry) => entry.text)
    .join('');
  const characters = charactersOf(text);
  const whole: WholeText<Block, NamedList> = { blocks: [...blocks], lists: [...lists] };
  const script = pack(release, whole);
  const chosen = form ?? (gzipSync(script).length <= SCAN_LIMIT ? 'scan' : 'index');
  if (chosen === 'scan') writeFileSync(path(FILES.text), script);
  for (const [number, block] of blocks.entries()) {
    writeFileSync(path(blockFile(number)), pack(release, block));
  }
  const names = { sections: sectionNames(blocks.flatMap(entriesOf)), lists };
  writeFileSync(path(FILES.names), pack(release, names));
  writeFileSync(path(FILES.traditional), pack(release, conversionFor(text)));
  writeFileSync(path(FILES.pinyin), pack(release, syllablesFor(characters)));
  const directory = await writeBundle(blocks, join(dir, folder), release);
  writeFileSync(path(FILES.directory), gzipSync(writeDirectory(directory), { level: 9 }));
  return { release, form: chosen, folder, blocks: blocks.length, characters: text.length };
}
