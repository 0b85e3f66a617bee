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

/** The names of a value, and the number of hits that have it. */
interface NamedCount {
  names: Set<string>;
  count: number;
}

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
  const several = !choices.document && areOfSeveralDocuments(hits);
  if (several && facet === 'part') return [];
  const named = new Map<string, NamedCount>();
  const others = { ...choices, [facet]: '' };
  for (const hit of hits) countValues(named, hit, facet, others);
  const options = [...named];
  if (several && facet === 'layer' && options.some(([, { names }]) => names.size > 1)) return [];
  return options.map(([value, { names, count }]) => ({ value, name: joinNames(names), count }));
}

function areOfSeveralDocuments(hits: readonly Hit[]): boolean {
  const [first] = hits;
  const document = first?.passages[0]?.document;
  return hits.some(({ passages }) => passages.some((passage) => passage.document !== document));
}

/** Adds the values of a hit in the chosen document, and counts those of its passages that the other choices leave. */
function countValues(
  named: Map<string, NamedCount>,
  hit: Hit,
  facet: Facet,
  others: FacetChoices,
): void {
  const inDocument = { document: others.document };
  const counted = new Set<NamedCount>();
  for (const found of markedPassages(hit)) {
    if (!isChosen(found, inDocument)) continue;
    const isLeft = isChosen(found, others);
    for (const [value, name] of valuesOf(found, facet)) {
      const known = named.get(value) ?? { names: new Set(), count: 0 };
      named.set(value, known);
      known.names.add(name);
      if (isLeft) counted.add(known);
    }
  }
  for (const known of counted) known.count += 1;
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
