/** The index of blocks of text: the whole text, the names and tables beside it, and for a large library an archive. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { FILES, blockFile, volumeFile } from '#search/index/manifest.ts';
import type { Card, Form } from '#search/index/manifest.ts';
import { textOf } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import type { NamedList } from '#search/locate/names.ts';
import { pack } from '#search/index/payload.ts';
import type { Writing } from './pagefindBundle.ts';
import { writeNames } from './names.ts';
import { charactersOf, conversionFor, syllablesFor } from './tables.ts';
import { volumesOf } from './shards.ts';

/** Up to this many characters, some 24 KB as hosts compress them, reading all costs no more than a first query to an index. */
const SCAN_LIMIT = 36_000;
/** Counted up whenever the same text gets other files, so that no visitor mixes old ones with new. */
const FORMAT = 3;

/** Writes an index of blocks under `dir` and returns its card; the form is what their size asks for, unless told. */
export async function writeIndex(
  dir: string,
  blocks: readonly Block[],
  lists: readonly NamedList[],
  asked?: Form,
): Promise<Card> {
  const release = releaseOf(blocks, lists);
  const folder = `pagefind/${release}/`;
  const path = (name: string) => join(dir, folder, name);
  for (const name of ['whole', 'text', 'names']) mkdirSync(path(name), { recursive: true });
  const write = (name: string, data: unknown) => writeFileSync(path(name), pack(release, data));
  const text = blocks.map(textOf).join('');
  const form = asked ?? (text.length <= SCAN_LIMIT ? 'scan' : 'index');
  const archive = form === 'index' ? await begin(path(''), release, blocks) : null;
  const volumes = volumesOf(blocks).map((volume) => pack(release, volume));
  for (const [number, volume] of volumes.entries()) writeFileSync(path(volumeFile(number)), volume);
  const size = zippedSize(volumes);
  // In blocks, too: an index gives their numbers, and what is read whole may not come whole.
  for (const [number, block] of blocks.entries()) write(blockFile(number), block);
  await turn();
  const characters = charactersOf(text);
  const syllables = syllablesFor(characters);
  write(FILES.pinyin, syllables);
  write(FILES.traditional, conversionFor(characters));
  await turn();
  writeNames(write, blocks, lists);
  await archive?.finish(syllables);
  const facts = { volumes: volumes.length, characters: text.length, bytes: await size };
  return { release, folder, form, blocks: blocks.length, ...facts };
}

function releaseOf(blocks: readonly Block[], lists: readonly NamedList[]): string {
  const data = JSON.stringify([FORMAT, blocks, lists]);
  return createHash('sha256').update(data).digest('hex').slice(0, 10);
}

/** Begins an archive; for a library that is read whole Pagefind is not even loaded. */
async function begin(folder: string, release: string, blocks: readonly Block[]): Promise<Writing> {
  const { beginArchive } = await import('./pagefindBundle.ts');
  return beginArchive(folder, release, blocks);
}

/** Bytes of texts, compressed as hosts do. */
async function zippedSize(texts: readonly string[]): Promise<number> {
  const zipped = await Promise.all(texts.map((text) => promisify(gzip)(text)));
  return zipped.reduce((sum, { length }) => sum + length, 0);
}
