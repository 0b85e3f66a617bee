import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeIndex } from '#search/build/writeIndex.ts';
import { FILES, namesFile, volumeFile } from '#search/index/manifest.ts';
import { mayRefer } from '#search/locate/nameEndings.ts';
import type { Endings } from '#search/locate/nameEndings.ts';
import { entriesOf } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { matchRun } from '#search/match/match.ts';
import type { Hit } from '#search/match/match.ts';
import type { NamedList } from '#search/locate/names.ts';
import { parcelIn, unpack } from '#search/index/payload.ts';
import { parseQuery } from '#search/match/query.ts';
import { rank } from '#search/match/rank.ts';
import { Reader } from '#search/index/indexReader.ts';
import { MOST_ASKED, whomToAsk } from '#search/locate/documentRegister.ts';
import type { Register } from '#search/locate/documentRegister.ts';
import { runsOf } from '#search/match/textRun.ts';
import { shelfOn } from '../../search/shelf.ts';
import { served, timed } from './contender.ts';
import type { Contender, Found } from './contender.ts';

/** Hits that the page looks for before it shows any. */
const ENOUGH = 10;

/** Our own search in the form that the build chooses; `exhaust` gives every hit there is. */
export interface Ours extends Contender {
  form: string;
  exhaust(query: string, literal?: boolean): Promise<Hit[]>;
}

/** Blocks that the page reads at a time for better hits before it shows what it has. */
const MOST_BLOCKS = 40;

/** Builds our index of blocks. */
export async function ours(
  blocks: readonly Block[],
  lists: readonly NamedList[] = [],
): Promise<Ours> {
  const dir = mkdtempSync(join(tmpdir(), 'ours-'));
  const [card, built] = await timed(() => writeIndex(dir, blocks, lists));
  const scripts = card.form === 'scan' ? ['search'] : ['search', 'search-index'];
  const sizes = await Promise.all(scripts.map(programSize));
  const program = sizes.reduce((sum, size) => sum + size, 0);
  const more = await programSize('search-more');
  const pageOf = new Map(
    blocks.flatMap((block, number) => entriesOf(block).map((e) => [e.order, number])),
  );
  const pagesOf = (hits: Hit[]) => [
    ...new Set(
      rank(hits, 'relevance').map(({ entries }) => pageOf.get(entries[0]?.order ?? 0) ?? 0),
    ),
  ];
  const runs = runsOf(blocks.flatMap(entriesOf));
  const scan = (query: string, literal = false) =>
    runs.flatMap((run) => matchRun(run, parseQuery(query, literal)));
  const sizeOf = (name: string) => {
    const content = readFileSync(join(dir, card.folder, name));
    return name.endsWith('.js') ? served(content) : content.length;
  };
  const patient = new Reader(shelfOn(dir, card));
  return {
    name: `ours (${card.form})`,
    form: card.form,
    built,
    program,
    around(query) {
      const parcel = <T>(name: string) =>
        unpack(parcelIn(readFileSync(join(dir, card.folder, name), 'utf8')), card.release) as T;
      const names: string[] = [FILES.endings];
      if (mayRefer(parcel<Endings>(FILES.endings), query)) {
        const { documents } = whomToAsk(parcel<Register>(FILES.names), query);
        names.push(FILES.names);
        if (documents.length <= MOST_ASKED) names.push(...documents.map(namesFile));
      }
      return program + more + names.reduce((sum, name) => sum + sizeOf(name), 0);
    },
    async exhaust(query, literal = false) {
      if (card.form === 'scan') return scan(query, literal);
      return (await patient.search(parseQuery(query, literal), Number.POSITIVE_INFINITY)).hits;
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
        const [{ hits }, seconds] = await timed(() =>
          reader.search(parseQuery(query), ENOUGH, undefined, MOST_BLOCKS),
        );
        const bytes = log.files.reduce((sum, name) => sum + sizeOf(name), 0);
        return { bytes, requests: log.files.length, ms: seconds * 1000, pages: pagesOf(hits) };
      };
    },
  };
}

async function programSize(name: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [`src/client/entries/${name}.ts`],
    bundle: true,
    format: 'iife',
    target: 'chrome80',
    charset: 'utf8',
    minify: true,
    write: false,
  });
  return served(outputFiles[0]?.contents ?? '');
}
