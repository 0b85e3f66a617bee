import type { Entry } from '#search/entry.ts';
import type { Hit } from '#search/match.ts';
import type { Range } from '#search/range.ts';
import { runOf } from '#search/run.ts';
import type { Run } from '#search/run.ts';

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
      return passage ? apart(found).map((range) => wrap(passage, range)) : [];
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

function wrap(passage: HTMLElement, [from, to]: Range): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let at = 0;
  for (const node of textNodes(passage)) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, node.data.length);
    at += node.data.length;
    if (start >= end) continue;
    const rest = node.splitText(start);
    rest.splitText(end - start);
    const mark = document.createElement('mark');
    mark.className = 'hit';
    rest.replaceWith(mark);
    mark.append(rest);
    marks.push(mark);
  }
  return marks;
}

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
