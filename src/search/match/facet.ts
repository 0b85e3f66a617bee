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

/** The values of each facet that occur in hits. */
export type FacetOptions = readonly (readonly [facet: Facet, options: readonly FacetOption[]])[];

/** The value of the part facet for passages without a part, such as the opening and the closing. */
const NO_PART = 'none';

const MOST_LISTED = 3;

/** The names of a value, the number of hits that have it, and the last hit that was counted. */
interface NamedCount {
  names: Set<string>;
  count: number;
  last?: Hit;
}

/** A passage of a hit with the ranges marked in it. */
type MarkedPassage = readonly [passage: SearchPassage, marks: readonly Range[]];

/** A value of a facet and its name. */
type FacetValue = readonly [value: string, name: string];

/** A facet and the value chosen for it. */
type Choice = readonly [facet: Facet, value: string];

/** Returns the values of a facet for a passage; its layers are those of the marked words. */
function valuesOf([passage, marks]: MarkedPassage, facet: Facet): FacetValue[] {
  if (facet === 'document') return [[passage.document, passage.title[1]]];
  // A passage outside the parts (an opening, an appendix) is listed under the name of its section.
  if (facet === 'part') return [[passage.part ?? NO_PART, passage.partName || passage.sectionName]];
  // Nearly all passages have one layer.
  const [only, second] = passage.layerSpans;
  return only && !second ? [[only.layer, only.layerName]] : [...layersIn(passage, marks)];
}

/** Returns the hits that have a passage with all chosen values. */
export function narrowHits(hits: readonly Hit[], choices: FacetChoices): Hit[] {
  const chosen = chosenIn(choices);
  return hits.filter((hit) => markedPassages(hit).some((found) => isChosen(found, chosen)));
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
  const options = [...countValues(hits, facet, choices)];
  if (several && facet === 'layer' && options.some(([, { names }]) => names.size > 1)) return [];
  return options.map(([value, { names, count }]) => ({ value, name: joinNames(names), count }));
}

function areOfSeveralDocuments(hits: readonly Hit[]): boolean {
  const [first] = hits;
  const document = first?.passages[0]?.document;
  return hits.some(({ passages }) => passages.some((passage) => passage.document !== document));
}

/** Returns the values of hits in the chosen document, each with the number of hits that the other choices leave. */
function countValues(
  hits: readonly Hit[],
  facet: Facet,
  choices: FacetChoices,
): Map<string, NamedCount> {
  const counts = new Map<string, NamedCount>();
  const others = chosenIn({ ...choices, [facet]: '' });
  const inDocument = others.filter(([other]) => other === 'document');
  for (const hit of hits) {
    for (const found of markedPassages(hit)) {
      if (!isChosen(found, inDocument)) continue;
      const isLeft = isChosen(found, others);
      for (const value of valuesOf(found, facet)) addValue(counts, value, isLeft ? hit : undefined);
    }
  }
  return counts;
}

/** Adds a value of a hit, which is counted once; of no hit when others than the value's facet exclude it. */
function addValue(
  counts: Map<string, NamedCount>,
  [value, name]: FacetValue,
  hit: Hit | undefined,
): void {
  const known = counts.get(value) ?? { names: new Set(), count: 0 };
  counts.set(value, known);
  known.names.add(name);
  if (!hit || known.last === hit) return;
  known.last = hit;
  known.count += 1;
}

function markedPassages({ passages, marks }: Hit): MarkedPassage[] {
  return passages.map((passage, index) => [passage, marks[index] as readonly Range[]]);
}

function chosenIn(choices: FacetChoices): Choice[] {
  return FACETS.flatMap((facet) => {
    const value = choices[facet];
    return value ? [[facet, value] as const] : [];
  });
}

function isChosen(found: MarkedPassage, chosen: readonly Choice[]): boolean {
  return chosen.every(([facet, value]) => valuesOf(found, facet).some(([one]) => one === value));
}

function joinNames(names: ReadonlySet<string>): string {
  return [...names].slice(0, MOST_LISTED).join('、') + (names.size > MOST_LISTED ? '等' : '');
}
