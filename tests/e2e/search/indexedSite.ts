import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSearchFiles } from '../../search/writeSearchFiles.ts';
import type { SearchManifest } from '../../../src/search/index/manifest.ts';
import type { Block } from '../../../src/search/match/block.ts';
import type { NamedList } from '../../../src/search/locate/sectionNames.ts';
import type { Synonym } from '../../../src/edition/term.ts';
import { DIST } from '../site.ts';

/**
 * Copies the built site to a folder whose search answers from these blocks, through an index unless `more` differs, and
 * offers these synonyms.
 */
export async function copyWithIndex(
  blocks: readonly Block[],
  lists: readonly NamedList[] = [],
  more: Partial<SearchManifest> = {},
  synonyms: readonly Synonym[] = [],
): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), 'indexed-'));
  cpSync(DIST, copy, { recursive: true });
  const { form = 'index' } = more;
  const card = { ...(await writeSearchFiles(copy, blocks, lists, form, synonyms)), ...more };
  const page = join(copy, 'search/index.html');
  const value = JSON.stringify(card).replace(/"/gu, '&quot;');
  const html = readFileSync(page, 'utf8').replace(/data-index="[^"]*"/u, `data-index="${value}"`);
  writeFileSync(page, html);
  return copy;
}
