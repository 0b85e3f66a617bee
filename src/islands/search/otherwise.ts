import { longestPart, nearWords, otherNumerals } from '#search/hint.ts';
import { mergeHits } from '#search/match.ts';
import type { Hit } from '#search/match.ts';
import { readSyllables, spelled } from '#search/pinyin.ts';
import { parseQuery } from '#search/query.ts';
import type { Query } from '#search/query.ts';
import { simplified } from '#search/traditional.ts';
import type { Answered } from './answer.ts';
import type { Catalogue } from './catalogue.ts';

/** Hits of the simplified form of what was typed, or of what it spells; null when there are none either. */
export async function readOtherwise(
  catalogue: Catalogue,
  query: Query,
  enough: number,
): Promise<Answered | null> {
  return (await asSimplified(catalogue, query, enough)) ?? asPinyin(catalogue, query);
}

async function asSimplified(
  catalogue: Catalogue,
  { raw }: Query,
  enough: number,
): Promise<Answered | null> {
  if (!/\p{Script=Han}/u.test(raw)) return null;
  for (const reading of simplified(raw, await catalogue.traditional())) {
    const finding = await catalogue.find(parseQuery(reading), enough);
    if (finding.hits.length > 0) return { ...finding, marked: reading, reading };
  }
  return null;
}

async function asPinyin(catalogue: Catalogue, { raw }: Query): Promise<Answered | null> {
  if (!/^[a-zü:' ]+$/iu.test(raw) || !catalogue.isSmall) return null;
  const table = await catalogue.syllables();
  const syllables = readSyllables(raw, table);
  if (!syllables) return null;
  const runs = await catalogue.runs();
  const strings = [...new Set(runs.flatMap((run) => spelled(run, syllables, table)))];
  if (strings.length === 0) return null;
  const found: Hit[] = [];
  for (const string of strings) found.push(...(await catalogue.scan(parseQuery(string))).hits);
  const hits = mergeHits(found);
  const reading = strings.join(' ');
  return { hits, read: 1, candidates: 1, complete: true, proven: true, marked: reading, reading };
}

/** Queries that would find something where this one does not. */
export async function hintsFor(catalogue: Catalogue, typed: string): Promise<string[]> {
  const { joined, words } = parseQuery(typed);
  if (joined === '') return [];
  const exists = async (part: string) =>
    (await catalogue.find(parseQuery(part), 1)).hits.length > 0;
  const apart = typed
    .split(/[\p{P}\s]+/u)
    .filter(Boolean)
    .join(' ');
  const near = catalogue.isSmall ? nearWords(joined, await catalogue.runs()) : [];
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
