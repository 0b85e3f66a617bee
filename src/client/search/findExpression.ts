import type { Expression } from '#search/match/expression.ts';
import { mergeHits } from '#search/match/mergeHits.ts';
import { quoteQuery } from './quoteQuery.ts';
import type { LibraryAnswer, SearchLibrary } from './library/library.ts';

/** Characters that fonts draw as they like, or that stand for one that was lost. */
const UNREADABLE = /[\p{Co}\uFFFD]/u;

/** Finds the hits of all queries of an expression, at least `enough` of each if there are as many. */
export async function findExpression(
  library: SearchLibrary,
  { queries }: Expression,
  enough: number,
  document: string,
): Promise<LibraryAnswer> {
  const answers: LibraryAnswer[] = [];
  for (const query of queries) answers.push(await library.find(query, enough, document));
  const [only] = answers;
  if (only && answers.length === 1) return only;
  return {
    hits: mergeHits(answers.flatMap(({ hits }) => hits)),
    complete: answers.every(({ complete }) => complete),
    better: answers.some(({ better }) => better),
    exhaustive: answers.every(({ exhaustive }) => exhaustive),
    indexMissing: answers.some(({ indexMissing }) => indexMissing),
    countUnread: async () => sum(await Promise.all(answers.map((one) => one.countUnread()))),
  };
}

function sum(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>(
    (all, one) => (all === null || one === null ? null : all + one),
    0,
  );
}

/** Tells how an expression was read, where a reader may have meant something else; '' where nobody can. */
export function readingNoteOf({ raw, queries, hasOperators, literalSigns }: Expression): string {
  const notes: string[] = [];
  if (hasOperators) {
    const [first] = queries;
    const held = queries.map(({ words }) => `含${words.map(quoteQuery).join('')}`).join('，或');
    const without = (first?.without ?? []).map(quoteQuery).join('');
    notes.push(`按${held}${without && `，不含${without}`}查找`);
  }
  if (literalSigns.length > 0) notes.push(`${literalSigns.map(quoteQuery).join('')}按字面查`);
  if (UNREADABLE.test(raw)) notes.push('里面有造字或乱码，只按原样查');
  return notes.length > 0 ? `${notes.join('；')}：` : '';
}
