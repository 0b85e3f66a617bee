import type { SearchPassage } from './block.ts';
import type { Hit } from './match.ts';
import type { Range } from './range.ts';
import { layersIn } from './layerSpans.ts';

/** The properties by which hits can be filtered. */
export const FACETS = ['document', 'part', 'layer'] as const;
/** One of the facets. */
export type Facet = (typeof FACETS)[number];

/** The chosen value of each facet; an empty one does not filter. */
export type FacetChoices = Readonly<Partial<Record<Facet, string>>>;

/** A value of a facet, with the number of hits that remain when it is chosen. */
export interface FacetOption {
  value: string;
  name: string;
  count: number;
}

/** The value of the part facet for passages without a part, such as the opening and the closing. */
const NO_PART = 'none';

const MOST_LISTED = 3;

/** A passage of a hit with the ranges marked in it. */
type MarkedPassage = readonly [passage: SearchPassage, marks: readonly Range[]];

/** A value of a facet and its name. */
type FacetValue = readonly [value: string, name: string];

/** Returns the values of a facet for a passage; its layers are those of the marked words. */
function valuesOf([passage, marks]: MarkedPassage, facet: Facet): FacetValue[] {
  if (facet === 'document') return [[passage.document, passage.title[1]]];
  // A passage outside the parts (an opening, an appendix) is listed under the name of its section.
  if (facet === 'part') return [[passage.part ?? NO_PART, passage.partName || passage.sectionName]];
  return [...layersIn(passage, marks)];
}

/** Returns the hits that have a passage with all chosen values. */
export function narrowHits(hits: readonly Hit[], choices: FacetChoices): Hit[] {
  return hits.filter((hit) => markedPassages(hit).some((found) => isChosen(found, choices)));
}

/**
 * Lists the values of a facet that occur in hits, counted under the choices of the other facets. Two documents may use
 * one id for different things: parts are listed within one document only, and so are layers that documents name
 * differently.
 */
export function facetOptions(
  hits: readonly Hit[],
  facet: Facet,
  choices: FacetChoices,
): FacetOption[] {
  const others = { ...choices, [facet]: '' };
  const all = hits.flatMap(markedPassages);
  const own = all.filter((found) => isChosen(found, { document: others.document }));
  const several = new Set(own.map(([{ document }]) => document)).size > 1;
  if (several && facet === 'part') return [];
  const names = new Map<string, Set<string>>();
  for (const [value, name] of own.flatMap((found) => valuesOf(found, facet))) {
    names.set(value, (names.get(value) ?? new Set()).add(name));
  }
  if (several && facet === 'layer' && [...names.values()].some(({ size }) => size > 1)) return [];
  const options = new Map(
    [...names].map(([value, given]) => [value, { value, name: joinNames(given), count: 0 }]),
  );
  for (const hit of narrowHits(hits, others)) {
    const chosen = markedPassages(hit).filter((found) => isChosen(found, others));
    const values = chosen.flatMap((found) => valuesOf(found, facet));
    for (const value of new Set(values.map(([value]) => value))) {
      const option = options.get(value);
      if (option) option.count += 1;
    }
  }
  return [...options.values()];
}

function markedPassages({ passages, marks }: Hit): MarkedPassage[] {
  return passages.map((passage, index) => {
    const ranges = marks[index];
    if (!ranges) throw new Error(`no marks for passage ${index} of a hit`);
    return [passage, ranges];
  });
}

function isChosen(found: MarkedPassage, choices: FacetChoices): boolean {
  return FACETS.every((facet) => {
    const chosen = choices[facet];
    return !chosen || valuesOf(found, facet).some(([value]) => value === chosen);
  });
}

function joinNames(names: ReadonlySet<string>): string {
  return [...names].slice(0, MOST_LISTED).join('、') + (names.size > MOST_LISTED ? '等' : '');
}
