/** Indexes the pages in a file as Pagefind does by itself. */
import { readFileSync } from 'node:fs';
import { indexPages } from '../search/indexPages.ts';

await indexPages(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as string[][]);
