/** Indexes the pages in a file as the site does. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeIndex } from '#publish/searchIndex.ts';
import { blocksIn } from '../search/corpus.ts';

const pages = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as string[][];
await writeIndex(mkdtempSync(join(tmpdir(), 'ours-')), blocksIn(pages), []);
