/**
 * Indexes the blocks in a file as the site does, and prints the seconds without loading modules. With `alone` it leaves
 * out the standard bundle of Pagefind, as the site did before it had one.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sectionPath } from '#edition/address.ts';
import { characterDirectoryOf } from '#search/build/characterDirectory.ts';
import { pagefindFilesOf } from '#search/build/pagefindFiles.ts';
import type { PagefindPage } from '#search/build/pagefindPages.ts';
import { tokensOf } from '#search/build/pagefindText.ts';
import type { Block } from '#search/match/block.ts';
import { writeSearchFiles } from '../../search/writeSearchFiles.ts';

const [file = '', alone] = process.argv.slice(2);
const blocks = JSON.parse(readFileSync(file, 'utf8')) as Block[];
const start = performance.now();
const writing = writeSearchFiles(mkdtempSync(join(tmpdir(), 'ours-')), blocks, []);
if (alone === undefined) characterDirectoryOf(await pagefindFilesOf(pagesOf(blocks)), blocks);
await writing;
console.log((performance.now() - start) / 1000);

/** Returns the pages of blocks that hold a section each, a heading for every passage. */
function pagesOf(sections: readonly Block[]): PagefindPage[] {
  return sections.flatMap(({ document, sections: [section] }) => {
    if (!section) return [];
    const { id, passages } = section;
    const headings = passages.map(([text], n) => `<h3 id="p${n + 1}">${tokensOf(text)}</h3>`);
    const content = `<html><body data-pagefind-body>${headings.join('\n')}</body></html>`;
    return [{ url: sectionPath(document[0], id), content }];
  });
}
