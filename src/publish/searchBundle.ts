/** The Pagefind bundle of the library's blocks, and the directory of its chunks. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { chunkFile } from '#search/card.ts';
import type { Directory } from '#search/directory.ts';
import { textOf } from '#search/entry.ts';
import type { Block } from '#search/entry.ts';
import { gramsOf } from '#search/gram.ts';
import { readMeta } from '#search/pagefind.ts';

/** All that the browser's own reader, and the official runtime, need of what Pagefind writes. */
const KEPT = /^pagefind-entry\.json$|\.pf_meta$|^index$/u;

/** Pagefind's own; the directory is ours. */
const META = /^pagefind\..*\.pf_meta$/u;

/** The grams of each block. Sorted, neighbouring words have neighbouring positions, which compress a tenth better. */
export function gramsOfBlocks(blocks: readonly Block[]): string[][] {
  return blocks.map((block, number) => {
    const next = blocks[number + 1];
    const following = block.more && next ? textOf(next) : '';
    return [...gramsOf(textOf(block), following)].sort();
  });
}

/** In how many blocks each pair of Han characters stands. */
export function countsOf(grams: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of grams) {
    for (const gram of block) {
      if (gram.length === 2 && gram.charCodeAt(0) >= 0x4e00) {
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** A bundle about to be written. */
export interface Bundle {
  /** Writes it into a folder: one record a block, one word a gram. */
  write(grams: readonly (readonly string[])[], folder: string, release: string): Promise<Directory>;
}

/** Starts Pagefind for so many blocks; its service takes a moment, in which other things can be done. */
export async function openBundle(blocks: number): Promise<Bundle> {
  // Read by Pagefind when its service starts; the default makes a query fetch ten times as much.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(blocks));
  const { close, createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  return {
    async write(grams, folder, release) {
      const work = mkdtempSync(join(tmpdir(), 'search-'));
      try {
        await addAll(index, grams);
        await index.writeFiles({ outputPath: work });
        keep(work, folder);
        const sizes = grams.map((words) => words.length);
        return directoryOf(folder, release, sizes);
      } finally {
        await close();
        rmSync(work, { recursive: true, force: true });
      }
    },
  };
}

async function addAll(index: PagefindIndex, grams: readonly (readonly string[])[]): Promise<void> {
  // Awaiting each record in turn costs a round trip to the service a time.
  const added = await Promise.all(
    grams.map((words, number) =>
      index.addCustomRecord({ url: String(number), content: words.join(' '), language: 'unknown' }),
    ),
  );
  const failed = added.flatMap((record) => record.errors);
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
}

/** Larger chunks for larger libraries: the directory grows with their number, a query with their size. */
function chunkSize(blocks: number): number {
  return Math.max(2000, Math.round(80 * Math.sqrt(blocks)));
}

function keep(work: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(work)) {
    if (KEPT.test(name)) cpSync(join(work, name), join(folder, name), { recursive: true });
  }
}

/**
 * The directory of a written bundle.
 * @throws Error when Pagefind numbered its pages otherwise than they were given
 */
function directoryOf(folder: string, release: string, sizes: readonly number[]): Directory {
  const [file] = readdirSync(folder).filter((name) => META.test(name));
  const meta = readMeta(gunzipSync(readFileSync(join(folder, file ?? ''))));
  if (meta.pages.join() !== sizes.join()) throw new Error('Pagefind changed the order of pages');
  return {
    release,
    blocks: sizes.length,
    froms: meta.chunks.map(({ from }) => from),
    hashes: meta.chunks.map(({ hash }) => hash),
    sizes: meta.chunks.map(({ hash }) => statSync(join(folder, chunkFile(hash))).size),
  };
}
