import { FACETS } from '#search/match/facet.ts';
import type { Facet } from '#search/match/facet.ts';
import { SORT_ORDERS } from '#search/match/rank.ts';
import type { SortOrder } from '#search/match/rank.ts';
import { DOCUMENT, PART, WHOSE_WORDS } from '#words.ts';
import { element } from '../platform/dom.ts';
import type { SearchRequest } from './request.ts';
import type { ShownAnswer } from './searchContext.ts';

const FACET_NAMES: Record<Facet, string> = {
  document: DOCUMENT,
  part: PART,
  layer: WHOSE_WORDS,
};
const ORDER_NAMES: Record<SortOrder, string> = { relevance: '相关度', document: '原文次序' };

/** The number of hits that are looked through without filters. */
const FEW = 10;

/**
 * Returns the filters that would change the results, with counts, and the sort order; none for few hits that are not
 * filtered. `title` names the document.
 */
export function filtersOf(
  answer: Pick<ShownAnswer, 'hits' | 'facets' | 'inOtherDocuments'>,
  request: SearchRequest,
  title: string,
  change: (change: Partial<SearchRequest>) => void,
): HTMLElement[] {
  const { hits } = answer.inOtherDocuments ?? answer;
  const facets = answer.facets.flatMap(([facet, options]) => {
    const chosen = request[facet];
    if (options.length < 2 && chosen === '') return [];
    const listed = options.map(({ value, name, count }) => ({
      value,
      name: `${name}（${count}）`,
    }));
    const unknown = chosen !== '' && !options.some(({ value }) => value === chosen);
    const all = [
      { value: '', name: '全部' },
      ...listed,
      ...(unknown ? [{ value: chosen, name: (facet === 'document' && title) || '已选定的' }] : []),
    ];
    // Parts and layers belong to one document.
    const reset = facet === 'document' ? { part: '', layer: '' } : {};
    return [
      select(FACET_NAMES[facet], all, chosen, (value) => change({ ...reset, [facet]: value })),
    ];
  });
  const orders = SORT_ORDERS.map((value) => ({ value, name: ORDER_NAMES[value] }));
  const chosen = request.order === 'document' ? 'document' : 'relevance';
  const sorting = select('排列', orders, chosen, (value) =>
    change({ order: value === 'relevance' ? '' : value }),
  );
  const isFiltered = FACETS.some((facet) => request[facet] !== '') || request.order !== '';
  return hits.length > FEW || isFiltered ? [...facets, sorting] : [];
}

function select(
  label: string,
  options: readonly { value: string; name: string }[],
  chosen: string,
  change: (value: string) => void,
): HTMLElement {
  const control = element(
    'select',
    {},
    options.map(({ value, name }) => element('option', { value }, [name])),
  );
  control.value = chosen;
  control.addEventListener('change', () => change(control.value));
  return element('label', {}, [`${label} `, control]);
}
