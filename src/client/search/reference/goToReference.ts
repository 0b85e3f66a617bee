import { FILES } from '#search/index/manifest.ts';
import { simplifiedReadings } from '#search/input/traditional.ts';
import type { ConversionTable } from '#search/input/traditional.ts';
import { mayBeReference } from '#search/locate/nameEndings.ts';
import type { NameEndings } from '#search/locate/nameEndings.ts';
import { LONGEST_REFERENCE } from '#search/locate/stem.ts';
import { NUMERAL } from '#search/locate/referenceNumeral.ts';
import { fetchTool } from '../../platform/lazyScript.ts';
import type { SearchClient } from '../library/library.ts';
import type { linksToReference } from './linksToReference.ts';
import type { ReferenceLinks } from './referenceLinks.ts';

/** The end of a reference that may be in traditional characters: a number, or a unit after one. */
const ENDS_IN_NUMBER = new RegExp(
  `(?:\\d|${NUMERAL.source})\\s*[）)]?\\s*[编編章节節條条款项項目句]?\\s*$`,
  'u',
);
const LONGEST_TRADITIONAL = 60;
const NO_REFERENCE: ReferenceLinks = { links: [], status: '', target: null };

/** Returns links to the places that a query refers to, to be shown above its results. */
export async function readReference(
  client: SearchClient,
  typed: string,
  document: string,
): Promise<ReferenceLinks> {
  if (typed.length > LONGEST_REFERENCE) return NO_REFERENCE;
  const endings = await client.loadPayload<NameEndings>(FILES.endings);
  const find = async (words: string) => {
    if (document === '' && !mayBeReference(endings, words)) return null;
    const links = (await fetchTool('reference')) as typeof linksToReference;
    return links(client, words, typed, document);
  };
  return (await find(typed)) ?? (await findSimplified(client, typed, find)) ?? NO_REFERENCE;
}

/** Reads a reference in traditional characters; only what ends in a number is worth the table. */
async function findSimplified(
  client: SearchClient,
  typed: string,
  find: (words: string) => Promise<ReferenceLinks | null>,
): Promise<ReferenceLinks | null> {
  if (typed.length > LONGEST_TRADITIONAL || !ENDS_IN_NUMBER.test(typed.normalize('NFKC')))
    return null;
  const table = await client.loadPayload<ConversionTable>(FILES.traditional);
  for (const words of simplifiedReadings(typed, table)) {
    const found = await find(words);
    if (found) return found;
  }
  return null;
}
