/**
 * Measures search in the notice and in 1 to 10,000 pages of 1,500 characters: ours, Pagefind as it comes, a plain scan.
 * `npm run bench -- search [notice] [pages…]`; LAWS names a folder of real laws, otherwise all text is generated.
 */
import type { Block } from '#search/match/block.ts';
import { passagesOfBlock } from '#search/match/block.ts';
import type { NamedList } from '#search/locate/sectionNames.ts';
import { groupsOfHits } from '../search/naive.ts';
import { blocks as notice, lists } from '../search/notice.ts';
import { median } from './figures/median.ts';
import type { Contender, Cost, FoundPages } from './search/contender.ts';
import { blocksIn, pagesOf } from './search/corpus.ts';
import type { CorpusPage } from './search/corpus.ts';
import { Oracle } from './search/oracle.ts';
import { ours } from './search/ours.ts';
import type { Ours } from './search/ours.ts';
import { pagefind } from './search/pagefind.ts';
import { plainScan } from './search/plainScan.ts';

const SIZES = ['notice', '1', '100', '1000', '10000'];
const OTHERS = [pagefind, plainScan];
const VISITS = 24;
const EXACT = 1000;

/** Prints one table for each size. */
export async function bench(): Promise<void> {
  const asked = process.argv.slice(3);
  for (const size of asked.length > 0 ? asked : SIZES) await benchSize(size);
  process.exit(0);
}

interface Library {
  name: string;
  pages: CorpusPage[];
  blocks: readonly Block[];
  lists: readonly NamedList[];
}

function libraryOf(size: string): Library {
  if (size === 'notice') {
    const pages = notice.map((block) => passagesOfBlock(block).map(({ text }) => text));
    return { name: 'the notice', pages, blocks: notice, lists };
  }
  const { pages, real } = pagesOf(Number(size));
  const name = `${size} pages, ${real > 0 ? `${real} of them real text` : 'all of them generated'}`;
  return { name, pages, blocks: blocksIn(pages), lists: [] };
}

async function benchSize(size: string): Promise<void> {
  const { name, pages, blocks, lists } = libraryOf(size);
  const oracle = new Oracle(blocks);
  const our = await ours(blocks, lists);
  console.log(`\n## ${name}\n`);
  console.log(
    '| search | build s | program KB | cold KB | requests | ms | with all around it KB | warm KB | requests | ms | top right % | exact |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
  await row(our, oracle, pages, () => exactness(our, oracle, blocks.length));
  for (const build of OTHERS) await row(await build(pages), oracle, pages);
}

/** Prints the medians over visits: of a first query, and of a second one by the same visitor. */
async function row(
  contender: Contender,
  oracle: Oracle,
  pages: readonly string[][],
  exact: () => Promise<string> = async () => '',
): Promise<void> {
  const queries = oracle.queries(VISITS * 2, [2, 4, 8], 11).map((query) => query.trim() || '的');
  const texts = pages.map((page) => fold(page.join('')));
  const cold: FoundPages[] = [];
  const warm: FoundPages[] = [];
  const around: number[] = [];
  let right = 0;
  for (let visit = 0; visit < VISITS; visit += 1) {
    const search = await contender.visit();
    for (const [index, list] of [cold, warm].entries()) {
      const query = queries[visit * 2 + index] ?? '';
      const found = await search(query);
      list.push(found);
      if (list === cold) around.push(found.bytes + contender.firstVisitBytes(query));
      if (isRight(found, query, texts)) right += 1;
    }
  }
  const cells = [
    contender.built.toFixed(2),
    kb(contender.program),
    ...costs(cold),
    kb(median(around)),
    ...costs(warm),
  ];
  cells.push(String(Math.round((right / (VISITS * 2)) * 100)));
  const line = `| ${contender.name} | ${cells.join(' | ')} |`;
  console.error(line);
  console.log(`${line} ${await exact()} |`);
}

/** Tells whether every page shown contains the query or its beginning, and some page is shown if any contains it. */
function isRight({ pages }: FoundPages, query: string, texts: readonly string[]): boolean {
  const holds = (number: number) => `${texts[number]}${texts[number + 1] ?? ''}`.includes(query);
  const some = texts.some((text) => text.includes(query));
  return pages.slice(0, 10).every(holds) && (!some || pages.length > 0);
}

/** Counts the queries that find exactly the groups of passages that a scan finds. */
async function exactness(our: Ours, oracle: Oracle, size: number): Promise<string> {
  // Queries of one or two characters read thousands of pages, so ask fewer of them.
  const lengths = [3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 30, 40];
  const queries = [
    ...oracle.queries(size > 1000 ? 10 : 100, [1], 13),
    ...oracle.queries(size > 1000 ? 50 : 200, [2], 3),
    ...oracle.queries(EXACT, lengths, 5),
  ];
  const few = size > 1000 ? 20 : 100;
  const asked: [query: string, literal: boolean, expected: () => string[]][] = [
    ...queries.map((query): (typeof asked)[number] => [query, false, () => oracle.find(query)]),
    ...oracle
      .pairsApart(few, 17)
      .map((words): (typeof asked)[number] => [
        words.join(' '),
        false,
        () => oracle.findAll(words),
      ]),
    ...oracle
      .withPunctuation(few * 2, 19)
      .map((query): (typeof asked)[number] => [query, true, () => oracle.find(query, true)]),
  ];
  let right = 0;
  for (const [query, literal, expected] of asked) {
    const found = groupsOfHits(await our.exhaust(query, literal)).join();
    if (found === expected().join()) right += 1;
    else console.error(`wrong: ${query}`);
  }
  return `${right} of ${asked.length}`;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Returns the medians of bytes, requests and milliseconds of queries. */
function costs(list: readonly FoundPages[]): string[] {
  const typical = (key: keyof Cost) => median(list.map((found) => found[key]));
  return [kb(typical('bytes')), String(typical('requests')), typical('ms').toFixed(1)];
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
