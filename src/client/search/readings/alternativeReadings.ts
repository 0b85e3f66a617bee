import { FILES } from '#search/index/manifest.ts';
import type { Hit } from '#search/match/match.ts';
import { readPinyin } from '#search/input/pinyin.ts';
import type { PinyinTable } from '#search/input/syllables.ts';
import { parseQuery } from '#search/match/query.ts';
import type { Query } from '#search/match/query.ts';
import { findByPinyin } from '#search/input/findByPinyin.ts';
import { simplifiedReadings } from '#search/input/traditional.ts';
import type { ConversionTable } from '#search/input/traditional.ts';
import type { SearchClient, LibraryAnswer, SearchLibrary } from '../library/library.ts';
import { quoteQuery } from '../quoteQuery.ts';
import { markQuery } from '../results.ts';
import { wordSourceOf } from './wordSourceOf.ts';

const MAX_QUOTED = 4;
/** Matches a letter of pinyin, of either width, with or without a tone. */
const LATIN = /\p{Script=Latin}/u;
const HAN = /\p{Script=Han}/u;

/** The hits of a query read otherwise than as typed. */
export interface AlternativeReading extends LibraryAnswer {
  /** Returns the query string of the link to a hit, by which the page it leads to marks the match. */
  markQuery: (hit: Hit) => string;
  /** The words that tell the reader how the query was read. */
  readingNote: string;
}

/** Returns the hits of a query's simplified form, or of the words its pinyin spells; null when there are none. */
export async function alternativeReadings(
  client: SearchClient,
  library: SearchLibrary,
  query: Query,
  enough: number,
  document: string,
): Promise<AlternativeReading | null> {
  const find = (words: string) => library.find(parseQuery(words), enough, document);
  return (
    (await readAsSimplified(client, query, find)) ??
    (await readAsPinyin(client, library, query, find, enough))
  );
}

async function readAsSimplified(
  client: SearchClient,
  { raw }: Query,
  find: (words: string) => Promise<LibraryAnswer>,
): Promise<AlternativeReading | null> {
  for (const words of await simplifiedOf(client, raw)) {
    const found = await find(words);
    const marked = markQuery(words);
    if (found.hits.length > 0)
      return { ...found, markQuery: () => marked, readingNote: noteOn([words]) };
  }
  return null;
}

/** Returns the simplified forms of a query with characters; none without. */
async function simplifiedOf(client: SearchClient, raw: string): Promise<string[]> {
  if (!HAN.test(raw)) return [];
  return simplifiedReadings(raw, await client.loadPayload<ConversionTable>(FILES.traditional));
}

async function readAsPinyin(
  client: SearchClient,
  library: SearchLibrary,
  { raw }: Query,
  find: (words: string) => Promise<LibraryAnswer>,
  enough: number,
): Promise<AlternativeReading | null> {
  if (!LATIN.test(raw)) return null;
  const inMemory = client.manifest.form === 'scan';
  // The strings are from a text that is already loaded, so looking all of them up costs nothing.
  const search = inMemory ? (words: string) => findInMemory(library, words) : find;
  const table = await client.loadPayload<PinyinTable>(FILES.pinyin);
  const words = await wordSourceOf(client, library);
  const typed = [raw, ...(await simplifiedOf(client, raw))];
  for (const { spellings, complete } of typed.flatMap((one) => readPinyin(one, table))) {
    const candidates = await words.stringsReadAs(spellings);
    const { strings, ...found } = await findByPinyin(
      { ...candidates, complete: complete && candidates.complete },
      search,
      inMemory ? Infinity : enough,
    );
    if (strings.length === 0) continue;
    return {
      ...found,
      exhaustive: inMemory && found.complete,
      countUnread: async () => (found.complete ? 0 : null),
      markQuery: (hit) => markQuery(firstMarked(hit)),
      readingNote: noteOn(strings),
    };
  }
  return null;
}

async function findInMemory(library: SearchLibrary, words: string) {
  return { hits: await library.hits(parseQuery(words), Infinity), complete: true };
}

/** Returns the words by which a hit was found, the first of several in each passage. */
function firstMarked({ passages, marks }: Hit): string {
  return passages.map(({ text }, index) => text.slice(...(marks[index]?.[0] ?? [0, 0]))).join('');
}

function noteOn(words: readonly string[]): string {
  const some = words.slice(0, MAX_QUOTED).map(quoteQuery).join('');
  return `按${some}${words.length > MAX_QUOTED ? '等' : ''}查找：`;
}
