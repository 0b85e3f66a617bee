import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleScripts, findScript } from '#integration/bundles.ts';
import { writeSearchFiles } from '../../search/writeSearchFiles.ts';
import { FILES, namesFile, shardFile } from '#search/index/manifest.ts';
import { mayBeReference } from '#search/locate/nameEndings.ts';
import type { NameEndings } from '#search/locate/nameEndings.ts';
import { passagesOfBlock } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { parseExpression } from '#search/match/expression.ts';
import { matchRun } from '#search/match/match.ts';
import type { Hit } from '#search/match/match.ts';
import { mergeHits } from '#search/match/mergeHits.ts';
import type { NamedList } from '#search/locate/sectionNames.ts';
import { payloadInScript, readPayload } from '#search/index/payload.ts';
import { parseQuery } from '#search/match/query.ts';
import { rank } from '#search/match/rank.ts';
import { MAX_CANDIDATE_DOCUMENTS, candidateDocuments } from '#search/locate/documentRegister.ts';
import type { DocumentRegister } from '#search/locate/documentRegister.ts';
import { runsOf } from '#search/match/textRun.ts';
import { indexOnDisk } from '../../search/indexFiles.ts';
import { servedBytes, timed } from './contender.ts';
import type { Contender, FoundPages } from './contender.ts';

/** The number of hits that the page finds before it shows any. */
const ENOUGH = 10;

/** Our search in the mode that the build chooses; `exhaust` finds all hits. */
export interface Ours extends Contender {
  form: string;
  exhaust(query: string, literal?: boolean): Promise<Hit[]>;
}

/** The number of blocks that the page reads for better hits before it shows any. */
const MOST_BLOCKS = 40;

/** Builds our search over blocks. */
export async function ours(
  blocks: readonly Block[],
  lists: readonly NamedList[] = [],
): Promise<Ours> {
  const dir = mkdtempSync(join(tmpdir(), 'ours-'));
  const [manifest, built] = await timed(() => writeSearchFiles(dir, blocks, lists));
  const reference = await ownSize('reference');
  const program = await programSize(manifest.form === 'scan' ? 'search' : 'search-index');
  const pageOf = new Map(
    blocks.flatMap((block, number) => passagesOfBlock(block).map((e) => [e.order, number])),
  );
  const pagesOf = (hits: Hit[]) => [
    ...new Set(
      rank(hits, 'relevance').map(({ passages }) => pageOf.get(passages[0]?.order ?? 0) ?? 0),
    ),
  ];
  const runs = runsOf(blocks.flatMap(passagesOfBlock));
  const scan = (typed: string, literal = false) => {
    const { queries } = parseExpression(typed, literal);
    return mergeHits(queries.flatMap((query) => runs.flatMap((run) => matchRun(run, query))));
  };
  const sizeOf = (name: string) => {
    const content = readFileSync(join(dir, manifest.folder, name));
    return name.endsWith('.js') ? servedBytes(content) : content.length;
  };
  const exhaustive = indexOnDisk(dir, manifest).reader;
  return {
    name: `ours (${manifest.form})`,
    form: manifest.form,
    built,
    program,
    firstVisitBytes(query) {
      const readFile = <T>(name: string) =>
        readPayload(
          payloadInScript(readFileSync(join(dir, manifest.folder, name), 'utf8')),
          manifest.release,
        ) as T;
      const names: string[] = [FILES.endings];
      let grammar = 0;
      if (mayBeReference(readFile<NameEndings>(FILES.endings), query)) {
        const { documents } = candidateDocuments(readFile<DocumentRegister>(FILES.names), query);
        names.push(FILES.names);
        if (documents.length <= MAX_CANDIDATE_DOCUMENTS) names.push(...documents.map(namesFile));
        grammar = reference;
      }
      return program + grammar + names.reduce((sum, name) => sum + sizeOf(name), 0);
    },
    async exhaust(typed, literal = false) {
      if (manifest.form === 'scan') return scan(typed, literal);
      const found: Hit[] = [];
      for (const query of parseExpression(typed, literal).queries)
        found.push(...(await exhaustive.search(query, Number.POSITIVE_INFINITY)).hits);
      return mergeHits(found);
    },
    async visit() {
      if (manifest.form === 'scan') {
        let bytes = sizeOf(shardFile(0));
        return async (query) => {
          const [hits, seconds] = await timed(() => scan(query));
          const found: FoundPages = {
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
      const reader = indexOnDisk(dir, manifest, log).reader;
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

/** Returns the size of a script with those that it is built on. */
async function programSize(name: string): Promise<number> {
  const bundles = await bundleScripts();
  const { code, needs } = findScript(bundles, name);
  const codes = [code, ...needs.map((needed) => findScript(bundles, needed).code)];
  return codes.reduce((sum, each) => sum + servedBytes(each), 0);
}

/** Returns the size of a script without those that it is built on. */
async function ownSize(name: string): Promise<number> {
  return servedBytes(findScript(await bundleScripts(), name).code);
}
