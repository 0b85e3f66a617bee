/** The search of a site: its index, and the card that tells its search page about it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf, namedLists } from '#search/build/blocks.ts';
import { writeIndex } from '#search/build/writeIndex.ts';
import type { Site } from './site.ts';

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
