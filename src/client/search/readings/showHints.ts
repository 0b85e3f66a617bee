import { suggestionsFor } from '#search/input/suggestions.ts';
import { button, element } from '../../platform/dom.ts';
import { quoteQuery } from '../quoteQuery.ts';
import type { SearchContext } from '../searchContext.ts';
import { wordSourceOf } from './wordSourceOf.ts';

/** Offers words of the text that are like a query without hits. */
export async function showHints(page: SearchContext, current: () => boolean): Promise<void> {
  const { q } = page.request;
  const hints = await suggestionsFor(await wordSourceOf(page.client, await page.library()), q);
  if (!current() || hints.length === 0) return;
  const buttons = hints.flatMap((hint) => [
    button(hint, () => page.ask({ q: hint, document: '', part: '', layer: '' })),
    ' ',
  ]);
  const introduction = `正文里有与${quoteQuery(q)}相近的，可以试试：`;
  page.view.put('hints', [element('p', {}, [introduction]), element('p', {}, buttons)]);
}
