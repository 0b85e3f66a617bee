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

const MOST_LISTED = 3;

/** The value of a facet in a passage. */
export function facetOf(entry: Entry, facet: Facet): string {
  return facet === 'part' ? (entry.part ?? NO_PART) : entry[facet];
}

/** The hits with a passage of every chosen value. */
export function narrow(hits: readonly Hit[], choices: Choices): Hit[] {
  return hits.filter(({ entries }) => entries.some((entry) => isChosen(entry, choices)));
}

/**
 * Every value that occurs, counted under the other facets' choices. Two documents may give different things one id:
 * parts are told apart within one document only, and so are layers that they name differently.
 */
export function optionsOf(hits: readonly Hit[], facet: Facet, choices: Choices): Option[] {
  const others = { ...choices, [facet]: '' };
  const entries = hits.flatMap((hit) => hit.entries);
  const own = entries.filter((entry) => isChosen(entry, { document: others.document }));
  const several = new Set(own.map(({ document }) => document)).size > 1;
  if (several && facet === 'part') return [];
  const names = new Map<string, Set<string>>();
  for (const entry of own) {
    const value = facetOf(entry, facet);
    names.set(value, (names.get(value) ?? new Set()).add(nameOf(entry, facet)));
  }
  if (several && facet === 'layer' && [...names.values()].some(({ size }) => size > 1)) return [];
  const options = new Map(
    [...names].map(([value, called]) => [value, { value, name: listed(called), count: 0 }]),
  );
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
  // What belongs to no part (an opening, an appendix) is called what it is.
  if (facet === 'part') return entry.partName || entry.sectionName;
  return facet === 'layer' ? entry.layerName : entry.documentName;
}

function listed(names: ReadonlySet<string>): string {
  return [...names].slice(0, MOST_LISTED).join('、') + (names.size > MOST_LISTED ? '等' : '');
}
