import { FILES } from '#search/card.ts';
import { longestPart, otherNumerals } from '#search/hint.ts';
import { mergeHits } from '#search/merge.ts';
import type { Hit } from '#search/match.ts';
import { readSyllables } from '#search/pinyin.ts';
import type { Syllables } from '#search/pinyin.ts';
import { parseQuery } from '#search/query.ts';
import type { Query } from '#search/query.ts';
import type { Source } from '#search/source.ts';
import { simplified } from '#search/traditional.ts';
import type { Conversion } from '#search/traditional.ts';
import type { Catalogue, Finding } from './catalogue.ts';
import { named } from './named.ts';

/** Hits of what was typed, read otherwise than as typed. */
export interface Reading extends Finding {
  /** What to mark on the page a result leads to. */
  marked: string;
  /** What to say of the reading. */
  reading: string;
}

/** Hits of the simplified form of what was typed, or of what it spells; null when there are none either. */
export async function readOtherwise(
  catalogue: Catalogue,
  source: Source,
  query: Query,
  enough: number,
): Promise<Reading | null> {
  return (
    (await asSimplified(catalogue, query, enough)) ??
    (await asPinyin(catalogue, source, query, enough))
  );
}

async function asSimplified(
  catalogue: Catalogue,
  { raw }: Query,
  enough: number,
): Promise<Reading | null> {
  if (!/\p{Script=Han}/u.test(raw)) return null;
  const table = await catalogue.parcel<Conversion>(FILES.traditional);
  for (const written of simplified(raw, table)) {
    const finding = await catalogue.find(parseQuery(written), enough, '');
    if (finding.hits.length > 0) return { ...finding, ...readAs(written) };
  }
  return null;
}

async function asPinyin(
  catalogue: Catalogue,
  source: Source,
  { raw }: Query,
  enough: number,
): Promise<Reading | null> {
  if (!/^[a-zü:' ]+$/iu.test(raw)) return null;
  const syllables = readSyllables(raw, await catalogue.parcel<Syllables>(FILES.pinyin));
  if (!syllables) return null;
  const found: Hit[] = [];
  const strings: string[] = [];
  for (const string of await source.spelled(syllables)) {
    const hits = await source.hits(parseQuery(string), enough);
    if (hits.length > 0) strings.push(string);
    found.push(...hits);
  }
  if (strings.length === 0) return null;
  const complete = catalogue.card.form === 'scan';
  return {
    hits: mergeHits(found),
    unread: 0,
    complete,
    proven: true,
    ...readAs(strings.join(' ')),
  };
}

function readAs(words: string): Pick<Reading, 'marked' | 'reading'> {
  return { marked: words, reading: `按${named(words)}查找：` };
}

/** Queries that would find something where this one does not. */
export async function hintsFor(source: Source, typed: string): Promise<string[]> {
  const { joined, words } = parseQuery(typed);
  if (joined === '') return [];
  const exists = async (part: string) => (await source.hits(parseQuery(part), 1)).length > 0;
  const apart = typed
    .split(/[\p{P}\s]+/u)
    .filter(Boolean)
    .join(' ');
  const near = await source.alike(joined);
  const part = await longestPart(joined, exists);
  const hints = [
    ...otherNumerals(joined),
    ...near,
    ...(words.length < 2 ? [apart] : []),
    part ?? '',
  ];
  const found: string[] = [];
  for (const hint of new Set(hints)) {
    if (hint !== '' && hint !== typed.trim() && (await exists(hint))) found.push(hint);
  }
  return found;
}
