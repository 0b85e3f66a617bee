import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf, namedListsOf } from '#search/build/blocks.ts';
import { writeIndex } from '#search/build/writeIndex.ts';
import type { Site } from './site.ts';

const MANIFEST_PLACEHOLDER = 'data-index="index"';

/** Writes the search index of a site and puts its manifest into the search page. */
export async function writeSearchIndex(site: Site): Promise<void> {
  const { documents } = site.library;
  const manifest = await writeIndex(site.dir, blocksOf(documents), namedListsOf(documents));
  const page = join(site.dir, 'search', 'index.html');
  const html = readFileSync(page, 'utf8');
  if (!html.includes(MANIFEST_PLACEHOLDER))
    throw new Error(`search/index.html: ${MANIFEST_PLACEHOLDER} is missing`);
  const value = JSON.stringify(manifest).replace(/"/gu, '&quot;');
  writeFileSync(page, html.replace(MANIFEST_PLACEHOLDER, `data-index="${value}"`));
}
