import type { Entry } from './block.ts';
import type { Hit } from './match.ts';
import type { Range } from './range.ts';
import { layersIn } from './speakers.ts';

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

/** A passage of a hit with what is marked in it. */
type Found = readonly [entry: Entry, marks: readonly Range[]];

/** A value of a facet and what it is called. */
type Value = readonly [value: string, name: string];

/** What a passage is filed under: of the layers, those of the words found. */
function valuesOf([entry, marks]: Found, facet: Facet): Value[] {
  if (facet === 'document') return [[entry.document, entry.title[1]]];
  // What belongs to no part (an opening, an appendix) is called what it is.
  if (facet === 'part') return [[entry.part ?? NO_PART, entry.partName || entry.sectionName]];
  return [...layersIn(entry, marks)];
}

/** The hits with a passage of every chosen value. */
export function narrow(hits: readonly Hit[], choices: Choices): Hit[] {
  return hits.filter((hit) => foundIn(hit).some((found) => isChosen(found, choices)));
}

/**
 * Every value that occurs, counted under the other facets' choices. Two documents may give different things one id:
 * parts are told apart within one document only, and so are layers that they name differently.
 */
export function optionsOf(hits: readonly Hit[], facet: Facet, choices: Choices): Option[] {
  const others = { ...choices, [facet]: '' };
  const all = hits.flatMap(foundIn);
  const own = all.filter((found) => isChosen(found, { document: others.document }));
  const several = new Set(own.map(([{ document }]) => document)).size > 1;
  if (several && facet === 'part') return [];
  const names = new Map<string, Set<string>>();
  for (const [value, name] of own.flatMap((found) => valuesOf(found, facet))) {
    names.set(value, (names.get(value) ?? new Set()).add(name));
  }
  if (several && facet === 'layer' && [...names.values()].some(({ size }) => size > 1)) return [];
  const options = new Map(
    [...names].map(([value, called]) => [value, { value, name: listed(called), count: 0 }]),
  );
  for (const hit of narrow(hits, others)) {
    const chosen = foundIn(hit).filter((found) => isChosen(found, others));
    const values = chosen.flatMap((found) => valuesOf(found, facet));
    for (const value of new Set(values.map(([value]) => value))) {
      const option = options.get(value);
      if (option) option.count += 1;
    }
  }
  return [...options.values()];
}

function foundIn({ entries, marks }: Hit): Found[] {
  return entries.map((entry, index) => [entry, marks[index] ?? []]);
}

function isChosen(found: Found, choices: Choices): boolean {
  return FACETS.every((facet) => {
    const chosen = choices[facet];
    return !chosen || valuesOf(found, facet).some(([value]) => value === chosen);
  });
}

function listed(names: ReadonlySet<string>): string {
  return [...names].slice(0, MOST_LISTED).join('、') + (names.size > MOST_LISTED ? '等' : '');
}
