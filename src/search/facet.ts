import type { Entry } from './entry.ts';
import type { Hit } from './match.ts';

/** What hits can be narrowed to. */
export const FACETS = ['part', 'layer'] as const;
/** One of the facets. */
export type Facet = (typeof FACETS)[number];

/** The choices made; an absent one does not narrow. */
export type Choices = Partial<Record<Facet, string>>;

/** One value of a facet, with how many hits choosing it would leave. */
export interface Option {
  value: string;
  name: string;
  count: number;
}

/** What a passage without a part (opening, closing) is filed under. */
export const NO_PART = 'none';

/** The value of a facet in a passage. */
export function facetOf(entry: Entry, facet: Facet): string {
  return facet === 'layer' ? entry.layer : (entry.part ?? NO_PART);
}

/** The hits with a passage of every chosen value. */
export function narrow(hits: readonly Hit[], choices: Choices): Hit[] {
  return hits.filter((hit) =>
    hit.entries.some((entry) =>
      FACETS.every((facet) => {
        const chosen = choices[facet];
        return chosen === undefined || facetOf(entry, facet) === chosen;
      }),
    ),
  );
}

/** Every value that occurs, counted under the other facet's choice. */
export function optionsOf(hits: readonly Hit[], facet: Facet, choices: Choices): Option[] {
  const others: Choices = { ...choices, [facet]: undefined };
  const options = new Map<string, Option>();
  for (const entry of hits.flatMap((hit) => hit.entries)) {
    const value = facetOf(entry, facet);
    const name = facet === 'layer' ? entry.layerName : entry.partName || '开头与结尾';
    if (!options.has(value)) options.set(value, { value, name, count: 0 });
  }
  for (const option of options.values()) {
    option.count = narrow(hits, { ...others, [facet]: option.value }).length;
  }
  return [...options.values()];
}
