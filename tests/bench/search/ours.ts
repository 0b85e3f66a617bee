import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeIndex } from '#publish/searchIndex.ts';
import { volumeFile } from '#search/card.ts';
import { entriesOf } from '#search/entry.ts';
import type { Block } from '#search/entry.ts';
import { matchRun } from '#search/match.ts';
import type { Hit } from '#search/match.ts';
import { parseQuery } from '#search/query.ts';
import { rank } from '#search/rank.ts';
import { Reader } from '#search/reader.ts';
import { runsOf } from '#search/run.ts';
import { shelfOn } from '../../search/shelf.ts';
import { served, timed } from './contender.ts';
import type { Contender, Found } from './contender.ts';

/** Hits that the page looks for before it shows any. */
const ENOUGH = 10;

/** Our own search in the form that the build chooses; `exhaust` gives every hit there is. */
export interface Ours extends Contender {
  form: string;
  exhaust(query: string): Promise<Hit[]>;
}

/** Builds our index of blocks. */
export async function ours(blocks: readonly Block[]): Promise<Ours> {
  const dir = mkdtempSync(join(tmpdir(), 'ours-'));
  const [card, built] = await timed(() => writeIndex(dir, blocks, []));
  const scripts = card.form === 'scan' ? ['search'] : ['search', 'search-index'];
  const sizes = await Promise.all(scripts.map(programSize));
  const pageOf = new Map(
    blocks.flatMap((block, number) => entriesOf(block).map((e) => [e.order, number])),
  );
  const pagesOf = (hits: Hit[]) => [
    ...new Set(
      rank(hits, 'relevance').map(({ entries }) => pageOf.get(entries[0]?.order ?? 0) ?? 0),
    ),
  ];
  const runs = runsOf(blocks.flatMap(entriesOf));
  const scan = (query: string) => runs.flatMap((run) => matchRun(run, parseQuery(query)));
  const sizeOf = (name: string) => {
    const content = readFileSync(join(dir, card.folder, name));
    return name.endsWith('.js') ? served(content) : content.length;
  };
  const patient = new Reader(shelfOn(dir, card));
  return {
    name: `ours (${card.form})`,
    form: card.form,
    built,
    program: sizes.reduce((sum, size) => sum + size, 0),
    async exhaust(query) {
      if (card.form === 'scan') return scan(query);
      return (await patient.search(parseQuery(query), Number.POSITIVE_INFINITY)).hits;
    },
    async visit() {
      if (card.form === 'scan') {
        let bytes = sizeOf(volumeFile(0));
        return async (query) => {
          const [hits, seconds] = await timed(() => scan(query));
          const found: Found = {
            bytes,
            requests: bytes > 0 ? 1 : 0,
            ms: seconds * 1000,
            pages: pagesOf(hits),
          };
          bytes = 0;
          return found;
        };
      }
      const log = { files: [] as string[] };
      const reader = new Reader(shelfOn(dir, card, log));
      return async (query) => {
        log.files.length = 0;
        const [{ hits }, seconds] = await timed(() => reader.search(parseQuery(query), ENOUGH));
        const bytes = log.files.reduce((sum, name) => sum + sizeOf(name), 0);
        return { bytes, requests: log.files.length, ms: seconds * 1000, pages: pagesOf(hits) };
      };
    },
  };
}

async function programSize(name: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [`src/islands/${name}.ts`],
    bundle: true,
    format: 'iife',
    target: 'chrome80',
    charset: 'utf8',
    minify: true,
    write: false,
  });
  return served(outputFiles[0]?.contents ?? '');
}
