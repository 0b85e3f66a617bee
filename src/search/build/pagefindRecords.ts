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
import { close, createIndex } from 'pagefind';
import type { NewFileResponse, PagefindIndex } from 'pagefind';
import { chunkFile } from '#search/index/manifest.ts';
import type { Directory } from '#search/index/directory.ts';
import { textOf } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { gramsOf } from '#search/index/bigrams.ts';
import { readMeta } from '#search/index/pagefind.ts';

/** All that the browser's own reader, and the official runtime, need of what Pagefind writes. */
const KEPT = /^pagefind-entry\.json$|\.pf_meta$|^index$/u;

/** Pagefind's own; the directory is ours. */
const META = /^pagefind\..*\.pf_meta$/u;

/** The grams of a block. Sorted, neighbouring words have neighbouring positions, which compress a tenth better. */
export function gramsOfBlock(blocks: readonly Block[], number: number): string[] {
  const [block, next] = [blocks[number], blocks[number + 1]];
  if (!block) return [];
  const following = block.more && next ? textOf(next) : '';
  return [...gramsOf(textOf(block), following)].sort();
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

/** A bundle about to be written: one record a block, one word a gram. */
export interface Bundle {
  /** Gives Pagefind the grams of the next block, which it takes in while this process does other things. */
  add(grams: readonly string[]): void;
  /** Writes it into a folder. */
  write(folder: string, release: string): Promise<Directory>;
}

/** Starts Pagefind for so many blocks, in a process of its own. */
export function openBundle(blocks: number): Bundle {
  const opening = openIndex(chunkSize(blocks));
  const sizes: number[] = [];
  const added: Promise<NewFileResponse>[] = [];
  return {
    add(grams) {
      const record = { url: String(sizes.length), content: grams.join(' '), language: 'unknown' };
      sizes.push(grams.length);
      const adding = opening.then((index) => index.addCustomRecord(record));
      // What fails is reported by writing, not before.
      adding.catch(() => {});
      added.push(adding);
    },
    async write(folder, release) {
      const index = await opening;
      const work = mkdtempSync(join(tmpdir(), 'search-'));
      try {
        const failed = (await Promise.all(added)).flatMap(({ errors }) => errors);
        if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
        await index.writeFiles({ outputPath: work });
        keep(work, folder);
        return directoryOf(folder, release, sizes);
      } finally {
        await close();
        rmSync(work, { recursive: true, force: true });
      }
    },
  };
}

async function openIndex(size: number): Promise<PagefindIndex> {
  // Read by Pagefind when its service starts; the default makes a query fetch ten times as much.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(size);
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  return index;
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
