import { otherWritings } from '#search/input/otherWritings.ts';
import { parseQuery } from '#search/match/query.ts';
import { button, element } from '../../platform/dom.ts';
import { quoteQuery } from '../quoteQuery.ts';
import type { SearchContext } from '../searchContext.ts';

/** The number of hits of another writing to look for before it is offered. */
const ENOUGH = 10;

/** Offers the other writings of the amounts in a query that have hits, each with their number. */
export async function offerWritings(page: SearchContext, current: () => boolean): Promise<void> {
  const { q, document } = page.request;
  const library = await page.library();
  const offers: (HTMLElement | string)[] = [];
  for (const writing of otherWritings(q)) {
    const { hits, complete } = await library.find(parseQuery(writing), ENOUGH, document);
    if (!current()) return;
    if (hits.length === 0) continue;
    const count = `${complete ? '' : '至少 '}${hits.length} 条`;
    offers.push(
      button(`${quoteQuery(writing)}${count}`, () => page.ask({ q: writing })),
      ' ',
    );
  }
  if (offers.length === 0) return;
  const introduction = element('p', {}, ['同一个数的另一种写法：']);
  page.view.put('writings', [introduction, element('p', {}, offers)]);
}
