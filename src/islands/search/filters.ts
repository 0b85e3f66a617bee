import { FACETS, optionsOf } from '#search/facet.ts';
import type { Choices, Facet } from '#search/facet.ts';
import type { Hit } from '#search/match.ts';
import { ORDERS } from '#search/rank.ts';
import type { Order } from '#search/rank.ts';
import { element } from './element.ts';

const FACET_NAMES: Record<Facet, string> = { part: '部分', layer: '话语层' };
const ORDER_NAMES: Record<Order, string> = { relevance: '相关度', document: '原文次序' };

/** What a reader changed. */
export type Change = { choices: Choices } | { order: Order };

/** The filters that would change something, with counts, and the order. */
export function filtersOf(
  hits: readonly Hit[],
  choices: Choices,
  order: Order,
  change: (change: Change) => void,
): HTMLElement[] {
  const facets = FACETS.flatMap((facet) => {
    const options = optionsOf(hits, facet, choices);
    const chosen = choices[facet];
    if (options.length < 2 && chosen === undefined) return [];
    const all = { value: '', name: '全部' };
    const named = options.map(({ value, name, count }) => ({ value, name: `${name}（${count}）` }));
    const unknown = chosen !== undefined && !options.some(({ value }) => value === chosen);
    const listed = unknown ? [all, ...named, { value: chosen, name: '（没有）' }] : [all, ...named];
    return [
      select(FACET_NAMES[facet], listed, chosen ?? '', (value) =>
        change({ choices: { ...choices, [facet]: value === '' ? undefined : value } }),
      ),
    ];
  });
  const orders = ORDERS.map((value) => ({ value, name: ORDER_NAMES[value] }));
  const sorting = select('排列', orders, order, (value) => change({ order: value as Order }));
  return hits.length > 1 || facets.length > 0 ? [...facets, sorting] : [];
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
