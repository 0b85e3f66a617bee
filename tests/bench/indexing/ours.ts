/** Indexes the blocks in a file as the site does, and prints the seconds without loading modules. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSearchFiles } from '../../search/writeSearchFiles.ts';
import type { Block } from '#search/match/block.ts';

const blocks = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Block[];
const start = performance.now();
await writeSearchFiles(mkdtempSync(join(tmpdir(), 'ours-')), blocks, []);
console.log((performance.now() - start) / 1000);
