import { otherWritings } from '#search/input/otherWritings.ts';
import type { Hit } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import { button, element } from '../../platform/dom.ts';
import { quoteQuery } from '../quoteQuery.ts';
import { resultItem } from '../resultItem.ts';
import { markQuery } from '../results.ts';
import type { SearchContext } from '../searchContext.ts';

/** The number of hits of another writing to look for before it is offered, and the most that are drawn. */
const ENOUGH = 10;

/** A writing of the text, with its hits. */
interface Writing {
  words: string;
  hits: Hit[];
  /** Whether these are all its hits. */
  complete: boolean;
}

/**
 * Offers the other writings of the amounts in a query that have hits, each with their number.
 * @param isOnly whether the query as typed has no hits, so that these are shown
 */
export async function offerWritings(
  page: SearchContext,
  current: () => boolean,
  isOnly: boolean,
): Promise<void> {
  const { q, document } = page.request;
  const library = await page.library();
  const writings: Writing[] = [];
  for (const words of otherWritings(q)) {
    const { hits, complete } = await library.find(parseQuery(words), ENOUGH, document);
    if (!current()) return;
    if (hits.length > 0) writings.push({ words, hits, complete });
  }
  if (writings.length === 0) return;
  page.view.put(
    'writings',
    isOnly
      ? writings.flatMap((writing, at) => drawnWriting(page, writing, `writing-${at}`))
      : buttonsFor(page, writings),
  );
}

function drawnWriting(page: SearchContext, writing: Writing, id: string): HTMLElement[] {
  const { words, hits, complete } = writing;
  const places = hits.reduce((sum, { count }) => sum + count, 0);
  const heading = `原文写作${quoteQuery(words)}，${complete ? '' : '至少 '}${places} 处`;
  return [
    element('h2', { id }, [heading]),
    element(
      'ol',
      { 'aria-labelledby': id },
      hits.slice(0, ENOUGH).map((hit) => resultItem(hit, markQuery(words), page.view.say)),
    ),
    ...(hits.length > ENOUGH ? [element('p', {}, [buttonFor(page, writing)])] : []),
  ];
}

function buttonsFor(page: SearchContext, writings: readonly Writing[]): HTMLElement[] {
  const buttons = writings.flatMap((writing) => [buttonFor(page, writing), ' ']);
  const introduction = element('p', {}, ['同一个数的另一种写法：']);
  return [introduction, element('p', {}, buttons)];
}

/** Returns a button that searches for a writing, with the number of its hits. */
function buttonFor(page: SearchContext, { words, hits, complete }: Writing): HTMLElement {
  const count = `${complete ? '' : '至少 '}${hits.length} 条`;
  return button(`${quoteQuery(words)}${count}`, () => page.ask({ q: words }));
}
