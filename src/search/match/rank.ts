import { TIERS } from './occurrence.ts';
import type { Hit } from './match.ts';

/** The orders a reader can choose: 相关度 and 原文次序. */
export const ORDERS = ['relevance', 'document'] as const;
/** One of the orders. */
export type Order = (typeof ORDERS)[number];

/** Hits in the chosen order, by relevance when it is none of them. */
export function rank(hits: readonly Hit[], order: string): Hit[] {
  return [...hits].sort(order === 'document' ? byPlace : byRelevance);
}

/** As typed before folded before scattered; one passage before a pair; more before fewer; then reading order. */
export function byRelevance(a: Hit, b: Hit): number {
  return (
    TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
    a.entries.length - b.entries.length ||
    b.count - a.count ||
    byPlace(a, b)
  );
}

function byPlace(a: Hit, b: Hit): number {
  return placeOf(a) - placeOf(b) || a.entries.length - b.entries.length;
}

function placeOf({ entries: [first] }: Hit): number {
  return first ? first.order : 0;
}
