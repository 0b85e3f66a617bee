import type { Entry } from '#search/match/block.ts';
import type { Hit } from '#search/match/match.ts';
import type { Range } from '#search/match/range.ts';
import { runOf } from '#search/match/textRun.ts';
import type { Run } from '#search/match/textRun.ts';
import { enclose } from '../platform/wrapRange.ts';

/** The passages of a page as a text to search, each known by its position. */
export function runOnPage(passages: readonly HTMLElement[]): Run {
  return runOf(
    passages.map((passage, order) => ({ order, text: passage.textContent ?? '' }) as Entry),
  );
}

/** Marks every match once; the marks of one match, which may cross elements, belong together. */
export function markPassages(
  passages: readonly HTMLElement[],
  hits: readonly Hit[],
): HTMLElement[][] {
  const ranges = new Map<number, Range[]>();
  for (const { entries, marks } of hits) {
    entries.forEach(({ order }, index) => {
      ranges.set(order, [...(ranges.get(order) ?? []), ...(marks[index] ?? [])]);
    });
  }
  return [...ranges]
    .sort(([a], [b]) => a - b)
    .flatMap(([order, found]) => {
      const passage = passages[order];
      return passage ? apart(found).map((range) => enclose(passage, range, createMark)) : [];
    });
}

/** Ranges in order; of two that overlap, the first. */
function apart(ranges: Range[]): Range[] {
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
