/** The text of a library as quotation checks see it, all of it in memory. */
import type { SearchPassage } from '#search/match/block.ts';
import { matchRun } from '#search/match/match.ts';
import type { TextRun } from '#search/match/textRun.ts';
import type { JudgedText } from '#search/quote/evidence.ts';

/** Returns runs as the text of a library. */
export function quotedSourceOf(runs: readonly TextRun[]): JudgedText {
  const passages: SearchPassage[] = runs.flatMap((run) => run.passages);
  return {
    hits: async (query) => runs.flatMap((run) => matchRun(run, query)),
    similarRuns: async () => [...runs],
    passages: async (document, from, to) =>
      passages.filter((one) => one.document === document && from <= one.order && one.order <= to),
  };
}
