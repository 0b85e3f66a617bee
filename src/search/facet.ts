import type { Entry } from './entry.ts';
import type { Hit } from './match.ts';

/** What hits can be narrowed to. */
export const FACETS = ['document', 'part', 'layer'] as const;
/** One of the facets. */
export type Facet = (typeof FACETS)[number];

/** The choices made; an empty one does not narrow. */
export type Choices = Readonly<Partial<Record<Facet, string>>>;

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
  return facet === 'part' ? (entry.part ?? NO_PART) : entry[facet];
}

/** The hits with a passage of every chosen value. */
export function narrow(hits: readonly Hit[], choices: Choices): Hit[] {
  return hits.filter(({ entries }) => entries.some((entry) => isChosen(entry, choices)));
}

/** Every value that occurs, counted under the other facets' choices; parts only within one document. */
export function optionsOf(hits: readonly Hit[], facet: Facet, choices: Choices): Option[] {
  const others = { ...choices, [facet]: '' };
  const options = new Map<string, Option>();
  const entries = hits.flatMap((hit) => hit.entries);
  const own = entries.filter((entry) => isChosen(entry, { document: others.document }));
  // Two documents may call different parts the same.
  if (facet === 'part' && new Set(own.map(({ document }) => document)).size > 1) return [];
  for (const entry of own) {
    const value = facetOf(entry, facet);
    options.set(value, { value, name: nameOf(entry, facet), count: 0 });
  }
  for (const hit of narrow(hits, others)) {
    const chosen = hit.entries.filter((entry) => isChosen(entry, others));
    for (const value of new Set(chosen.map((entry) => facetOf(entry, facet)))) {
      const option = options.get(value);
      if (option) option.count += 1;
    }
  }
  return [...options.values()];
}

function isChosen(entry: Entry, choices: Choices): boolean {
  return FACETS.every((facet) => !choices[facet] || facetOf(entry, facet) === choices[facet]);
}

function nameOf(entry: Entry, facet: Facet): string {
  if (facet === 'part') return entry.partName || '开头与结尾';
  return facet === 'layer' ? entry.layerName : entry.documentName;
}
