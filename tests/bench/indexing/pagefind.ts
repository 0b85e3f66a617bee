/** Indexes the pages in a file with plain Pagefind, and prints the seconds without loading modules. */
import { readFileSync } from 'node:fs';
import { indexPages } from '../search/indexPages.ts';

const pages = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as string[][];
const start = performance.now();
await indexPages(pages);
console.log((performance.now() - start) / 1000);
