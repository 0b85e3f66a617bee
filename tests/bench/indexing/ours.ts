/** Indexes the blocks in a file as the site does. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeIndex } from '#publish/searchIndex.ts';
import type { Block } from '#search/entry.ts';

const blocks = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Block[];
await writeIndex(mkdtempSync(join(tmpdir(), 'ours-')), blocks, []);
