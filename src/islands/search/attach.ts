import { narrow } from '#search/facet.ts';
import type { Source } from '#search/source.ts';
import { startCopying } from '../copying.ts';
import type { Catalogue } from './catalogue.ts';
import { checkQuotation } from './check.ts';
import type { Desk, More } from './desk.ts';
import { readOtherwise } from './otherwise.ts';
import { surround } from './surround.ts';
import { wholeText } from './whole.ts';

/** Adds to the search page all that a first answer does without. */
export function attach(desk: Desk): More {
  const { view, catalogue } = desk;
  startCopying();
  return {
    async answer(query, found, enough) {
      const asTyped = { ...found, marked: query.raw, reading: '' };
      const answered =
        found.hits.length > 0 || query.literal
          ? asTyped
          : ((await readOtherwise(catalogue, await sourceOf(catalogue), query, enough)) ?? asTyped);
      return { ...answered, shown: narrow(answered.hits, desk.request) };
    },
    surround: async (answered, current) =>
      surround(desk, await sourceOf(catalogue), answered, current),
    check: async () => checkQuotation(view.check, await sourceOf(catalogue)),
  };
}

async function sourceOf(catalogue: Catalogue): Promise<Source> {
  return catalogue.card.form === 'scan' ? wholeText(catalogue) : catalogue.archive();
}
