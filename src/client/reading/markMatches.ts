import type { SearchPassage } from '#search/match/block.ts';
import { matchRun } from '#search/match/match.ts';
import type { Hit } from '#search/match/match.ts';
import { parseExpression } from '#search/match/expression.ts';
import type { Range } from '#search/match/range.ts';
import { runOf } from '#search/match/textRun.ts';
import type { TextRun } from '#search/match/textRun.ts';
import { wrapRange } from '../platform/wrapRange.ts';
import { showMatchNavigator } from './matchNavigator.ts';

/** Marks the matches of the query in the page's address, and shows the navigator between them. */
export function showMatches(): void {
  const parameters = new URLSearchParams(location.search);
  const { raw, queries } = parseExpression(
    (parameters.get('q') ?? '').slice(0, 2000),
    parameters.get('literal') === '1',
  );
  const passages = [...document.querySelectorAll<HTMLElement>('main [id]')].filter(({ id }) =>
    /(?:^|\/)p\d+$/u.test(id),
  );
  const run = pageTextRun(passages);
  const hits = raw === '' ? [] : queries.flatMap((query) => matchRun(run, query));
  const matches = markMatches(passages, hits);
  if (matches.length > 0)
    showMatchNavigator(matches, document.getElementById(location.hash.slice(1)));
}

/** Returns the text of a page's passages to search, each numbered by its position. */
function pageTextRun(passages: readonly HTMLElement[]): TextRun {
  return runOf(
    passages.map((passage, order) => ({ order, text: passage.textContent }) as SearchPassage),
  );
}

/** Marks every match once, and returns the marks of each match, which may cross elements. */
function markMatches(passages: readonly HTMLElement[], hits: readonly Hit[]): HTMLElement[][] {
  const ranges = new Map<number, Range[]>();
  for (const { passages, marks } of hits) {
    passages.forEach(({ order }, index) => {
      ranges.set(order, [...(ranges.get(order) ?? []), ...(marks[index] ?? [])]);
    });
  }
  return [...ranges]
    .sort(([a], [b]) => a - b)
    .flatMap(([order, found]) => {
      const passage = passages[order];
      return passage
        ? withoutOverlaps(found).map((range) => wrapRange(passage, range, createMark))
        : [];
    });
}

/** Returns the ranges in order without those that overlap an earlier one. */
function withoutOverlaps(ranges: Range[]): Range[] {
  let end = 0;
  return ranges
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .filter(([from, to]) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

function createMark(): HTMLElement {
  const mark = document.createElement('mark');
  mark.className = 'hit';
  return mark;
}
