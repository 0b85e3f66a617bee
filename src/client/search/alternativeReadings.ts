import { FILES } from '#search/index/manifest.ts';
import type { Hit } from '#search/match/match.ts';
import { readSyllables } from '#search/input/pinyin.ts';
import type { Syllables } from '#search/input/pinyin.ts';
import { parseQuery } from '#search/match/query.ts';
import type { Query } from '#search/match/query.ts';
import { findSpelled } from '#search/input/findSpelled.ts';
import { simplified } from '#search/input/traditional.ts';
import type { Conversion } from '#search/input/traditional.ts';
import type { Catalogue, Finding, Library } from './library/library.ts';
import { named } from './quoteQuery.ts';
import { marking } from './results.ts';

const MOST_NAMED = 4;

/** Hits of what was typed, read otherwise than as typed. */
export interface Reading extends Finding {
  /** What marks a match on the page it is on. */
  query: (hit: Hit) => string;
  /** What to say of the reading. */
  reading: string;
}

/** Hits of the simplified form of what was typed, or of what it spells; null when there are none either. */
export async function readOtherwise(
  catalogue: Catalogue,
  library: Library,
  query: Query,
  enough: number,
  document: string,
): Promise<Reading | null> {
  const look = (written: string) => library.find(parseQuery(written), enough, document);
  return (
    (await asSimplified(catalogue, query, look)) ??
    (await asPinyin(catalogue, library, query, look, enough))
  );
}

async function asSimplified(
  catalogue: Catalogue,
  { raw }: Query,
  look: (written: string) => Promise<Finding>,
): Promise<Reading | null> {
  if (!/\p{Script=Han}/u.test(raw)) return null;
  const table = await catalogue.parcel<Conversion>(FILES.traditional);
  for (const written of simplified(raw, table)) {
    const finding = await look(written);
    const marked = marking(written);
    if (finding.hits.length > 0)
      return { ...finding, query: () => marked, reading: readAs([written]) };
  }
  return null;
}

async function asPinyin(
  catalogue: Catalogue,
  library: Library,
  { raw }: Query,
  look: (written: string) => Promise<Finding>,
  enough: number,
): Promise<Reading | null> {
  if (!/^[a-zü:' ]+$/iu.test(raw)) return null;
  const syllables = readSyllables(raw, await catalogue.parcel<Syllables>(FILES.pinyin));
  if (!syllables) return null;
  // The text in hand is looked through for all of them at no cost.
  const wanted = catalogue.card.form === 'scan' ? Infinity : enough;
  const { strings, ...found } = await findSpelled(await library.spelled(syllables), look, wanted);
  if (strings.length === 0) return null;
  return {
    ...found,
    unread: 0,
    proven: true,
    query: (hit) => marking(firstMarked(hit)),
    reading: readAs(strings),
  };
}

/** The words by which a hit was found, where they were not typed: of several, the first. */
function firstMarked({ entries, marks }: Hit): string {
  return entries.map(({ text }, index) => text.slice(...(marks[index]?.[0] ?? [0, 0]))).join('');
}

function readAs(words: readonly string[]): string {
  const some = words.slice(0, MOST_NAMED).map(named).join('');
  return `按${some}${words.length > MOST_NAMED ? '等' : ''}查找：`;
}
