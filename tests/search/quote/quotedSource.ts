/** The text of a library as quotation checks see it, all of it in memory. */
import type { SearchPassage } from '#search/match/block.ts';
import { charactersOf, conversionFor } from '#search/build/dictionaries.ts';
import type { IndexReader } from '#search/index/indexReader.ts';
import { QUOTATION_REACH, findSimilarBlocks } from '#search/index/similarBlocks.ts';
import { matchRun } from '#search/match/match.ts';
import type { TextRun } from '#search/match/textRun.ts';
import type { JudgedText } from '#search/quote/evidence.ts';

/** Returns runs as the text of a library. */
export function quotedSourceOf(runs: readonly TextRun[]): JudgedText {
  const passages: SearchPassage[] = runs.flatMap((run) => run.passages);
  const table = conversionOf(passages);
  return {
    traditional: async () => table,
    hits: async (query) => runs.flatMap((run) => matchRun(run, query)),
    similarRuns: async () => [...runs],
    passages: async (document, from, to) =>
      passages.filter((one) => one.document === document && from <= one.order && one.order <= to),
  };
}

/** Returns the text behind an index, read as the page of a large library reads it. */
export function indexedSourceOf(
  reader: IndexReader,
  passages: readonly SearchPassage[],
): JudgedText {
  const table = conversionOf(passages);
  return {
    traditional: async () => table,
    hits: async (query, enough) => (await reader.search(query, enough)).hits,
    similarRuns: async (text) =>
      reader.readRuns(await findSimilarBlocks(reader.lookup, text, QUOTATION_REACH)),
    passages: async (document, from, to) =>
      passages.slice(from, to + 1).filter((one) => one.document === document),
  };
}

function conversionOf(passages: readonly SearchPassage[]) {
  return conversionFor(charactersOf(passages.map(({ text }) => text).join('')));
}
