import { TIERS } from './textMatch.ts';
import type { Hit } from './match.ts';

/** The orders a reader can choose: 相关度 and 原文次序. */
export const SORT_ORDERS = ['relevance', 'document'] as const;
/** One of the orders. */
export type SortOrder = (typeof SORT_ORDERS)[number];

/** Sorts hits in the chosen order, by relevance if the order is unknown. */
export function rank(hits: readonly Hit[], order: string): Hit[] {
  return [...hits].sort(order === 'document' ? byPosition : byRelevance);
}

/** Compares hits by relevance: tier, then fewer passages, then more matches, then reading order. */
function byRelevance(a: Hit, b: Hit): number {
  return (
    TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
    a.passages.length - b.passages.length ||
    b.count - a.count ||
    byPosition(a, b)
  );
}

/** Compares hits by reading order, then by the number of passages. */
export function byPosition(a: Hit, b: Hit): number {
  return positionOf(a) - positionOf(b) || a.passages.length - b.passages.length;
}

function positionOf({ passages: [first] }: Hit): number {
  if (!first) throw new Error('a hit has no passages');
  return first.order;
}
