import { FILES } from '#search/card.ts';
import { readSyllables } from '#search/pinyin.ts';
import type { Syllables } from '#search/pinyin.ts';
import { parseQuery } from '#search/query.ts';
import type { Query } from '#search/query.ts';
import type { Source } from '#search/source.ts';
import { findSpelled } from '#search/spelling.ts';
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
  // The text in hand is looked through for all of them at no cost.
  const wanted = catalogue.card.form === 'scan' ? Infinity : enough;
  const { strings, ...found } = await findSpelled(source, syllables, wanted);
  if (strings.length === 0) return null;
  return { ...found, unread: 0, proven: true, ...readAs(strings.join(' ')) };
}

function readAs(words: string): Pick<Reading, 'marked' | 'reading'> {
  return { marked: words, reading: `按${named(words)}查找：` };
}
