/** The modules that match a query with a text, and mark its matches. */
export { passagesOfBlock } from '#search/match/block.ts';
export { clusterEnd, fold, foldPassages, folded } from '#search/match/fold.ts';
export { matchRun } from '#search/match/match.ts';
export { mergeHits } from '#search/match/mergeHits.ts';
export { LONGEST_QUERY, parseExpression } from '#search/match/expression.ts';
export { parseQuery } from '#search/match/query.ts';
export { SORT_ORDERS, byPosition, rank } from '#search/match/rank.ts';
export { TIERS, indicesOf, rangesOfWord } from '#search/match/textMatch.ts';
export { mergeRuns, passageAt, runOf, runsOf } from '#search/match/textRun.ts';
export { wrapRange } from '../platform/wrapRange.ts';
