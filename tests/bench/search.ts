/**
 * Search at 1, 100, 1,000 and 10,000 pages of 1,500 characters, ours beside the others, in one run.
 * `npm run bench -- search [pages…]`; LAWS names a folder of real law texts, else text is made up.
 */
import { stretchesOf } from '../search/naive.ts';
import type { Contender, Found } from './search/contender.ts';
import { blocksIn, pagesOf } from './search/corpus.ts';
import { flexSearch, miniSearch, plainScan } from './search/libraries.ts';
import { Oracle } from './search/oracle.ts';
import { ours } from './search/ours.ts';
import type { Ours } from './search/ours.ts';
import { pagefind } from './search/pagefind.ts';

const SIZES = [1, 100, 1000, 10_000];
const OTHERS = {
  'Pagefind as it comes': pagefind,
  'a plain scan': plainScan,
  'MiniSearch, bigrams': miniSearch,
  'FlexSearch, bigrams': flexSearch,
};
const VISITS = 24;
const EXACT = 1000;

/** Prints one table for each size. */
export async function bench(): Promise<void> {
  const asked = process.argv.slice(3).map(Number);
  for (const size of asked.length > 0 ? asked : SIZES) await benchSize(size);
  process.exit(0);
}

async function benchSize(size: number): Promise<void> {
  const { pages, real } = pagesOf(size);
  const blocks = blocksIn(pages);
  const oracle = new Oracle(blocks);
  const our = await ours(blocks);
  console.log(`\n## ${size} pages (${real} of real text)\n`);
  console.log(
    '| search | build s | program KB | cold KB | requests | ms | warm KB | requests | ms | top right % | exact |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|');
  await row(our, oracle, pages, () => exactness(our, oracle, size));
  for (const [name, make] of Object.entries(OTHERS)) {
    try {
      await row(await make(pages), oracle, pages);
    } catch (error) {
      // A peer that cannot hold the size says so itself.
      const reason = (error as Error).message.replace(/\s+/gu, ' ').slice(0, 120);
      console.log(`| ${name} | cannot hold ${size} pages: ${reason} |`);
    }
  }
}

/** Medians over visits: a first query, and a second one by the same visitor. */
async function row(
  contender: Contender,
  oracle: Oracle,
  pages: readonly string[][],
  exact: () => Promise<string> = async () => '',
): Promise<void> {
  const queries = oracle.queries(VISITS * 2, [2, 4, 8], 11).map((query) => query.trim() || '的');
  const texts = pages.map((page) => fold(page.join('')));
  const cold: Found[] = [];
  const warm: Found[] = [];
  let right = 0;
  for (let visit = 0; visit < VISITS; visit += 1) {
    const search = await contender.visit();
    for (const [index, list] of [cold, warm].entries()) {
      const query = queries[visit * 2 + index] ?? '';
      const found = await search(query);
      list.push(found);
      if (isRight(found, query, texts)) right += 1;
    }
  }
  const cells = [contender.built.toFixed(1), kb(contender.program)];
  for (const list of [cold, warm]) {
    cells.push(
      kb(median(list, 'bytes')),
      String(median(list, 'requests')),
      median(list, 'ms').toFixed(1),
    );
  }
  cells.push(String(Math.round((right / (VISITS * 2)) * 100)));
  const line = `| ${contender.name} | ${cells.join(' | ')} |`;
  console.error(line);
  console.log(`${line} ${await exact()} |`);
}

/** Every page shown contains the query or runs into it, and something is shown if anything contains it. */
function isRight({ pages }: Found, query: string, texts: readonly string[]): boolean {
  const holds = (number: number) => `${texts[number]}${texts[number + 1] ?? ''}`.includes(query);
  const some = texts.some((text) => text.includes(query));
  return pages.slice(0, 10).every(holds) && (!some || pages.length > 0);
}

/** How many queries, of those asked, find exactly the stretches of passages that a scan finds. */
async function exactness(our: Ours, oracle: Oracle, size: number): Promise<string> {
  // One or two characters are found on thousands of pages, each of which must be read: fewer such are enough.
  const lengths = [3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 30, 40];
  const queries = [
    ...oracle.queries(size > 1000 ? 10 : 100, [1], 13),
    ...oracle.queries(size > 1000 ? 50 : 200, [2], 3),
    ...oracle.queries(EXACT, lengths, 5),
  ];
  let right = 0;
  for (const query of queries) {
    const found = stretchesOf(await our.exhaust(query)).join();
    if (found === oracle.find(query).join()) right += 1;
    else console.error(`wrong: ${query}`);
  }
  return `${right} of ${queries.length}`;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function median(list: readonly Found[], key: 'bytes' | 'requests' | 'ms'): number {
  const values = list.map((found) => found[key]).sort((a, b) => a - b);
  return values[values.length >> 1] ?? 0;
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
