/** Tells what there is where a reference leads to no place. */
import { matchPlace } from './matchSteps.ts';
import type { DocumentPlaces, Place } from './placeNames.ts';
import { writeNumeral } from '#edition/numeral.ts';
import { compare, isSameStep, keyOfSteps, numberStep } from './step.ts';
import type { Step } from './step.ts';

/** The numbers that there are of a unit, where one was sought in vain. */
export interface MissingPlace {
  documentName: string;
  /** The place that was sought in: 第五条; empty for the document as a whole. */
  within: string;
  /** The number that was sought, in words: 第九条. */
  sought: string;
  /** The unit that was sought, or its number's as printed; empty for none. */
  unit: string;
  /** Whether there are several places of that name to seek in; then nothing is counted. */
  ambiguous: boolean;
  count: number;
  /** How many of them have a number after 之. */
  branches: number;
  /** The first and the last of them in words; empty where there are none. */
  first: string;
  last: string;
}

/** Returns what there is in a document instead of a place; null when the steps are no reference to it. */
export function missingPlace(
  document: DocumentPlaces,
  typed: readonly Step[],
  named: boolean,
): MissingPlace | null {
  for (let length = typed.length - 1; length >= 0; length -= 1) {
    const [wanted, ...deeper] = typed.slice(length);
    const above = typed.slice(0, length);
    if (!wanted || ![wanted, ...deeper].every(({ name }) => name === '')) return null;
    const within = document.places.flatMap((place) => {
      const match = matchPlace(place, above);
      if (!match) return [];
      const [key, steps] = [place.steps.slice(0, match.end), place.steps.slice(match.end)];
      return [{ place, steps, key: keyOfSteps(key) }];
    });
    if (within.length === 0) continue;
    const ambiguous = new Set(within.map(({ key }) => key)).size > 1;
    const members = ambiguous ? [] : membersOfUnit(within, wanted);
    const mayDeny = named || above.some(({ name }) => name !== '') || members.length > 0;
    const bare = wanted.unit === '' && (length === 0 || members.length === 0);
    return mayDeny && !bare
      ? describeMissing(document, { above, wanted, members, ambiguous })
      : null;
  }
  return null;
}

interface Member {
  step: Step;
  place: Place;
}

function membersOfUnit(
  within: readonly { place: Place; steps: readonly Step[] }[],
  wanted: Step,
): Member[] {
  const members = new Map<string, Member>();
  for (const { place, steps } of within) {
    const at = steps.findIndex((step) =>
      isSameStep(numberStep(wanted.unit, step.n, step.branch), step),
    );
    const step = steps[at];
    if (step?.name !== '') continue;
    const passed = steps.slice(0, at);
    // A number below another name, such as an annex, is none of the document's own.
    if (passed.some(({ name, unit }) => name !== '' || unit === '')) continue;
    const key = keyOfSteps(steps.slice(0, at + 1));
    if (!members.has(key)) members.set(key, { step, place });
  }
  return [...members.values()].sort((a, b) => compare(a.step, b.step));
}

/** A step that was sought, and the members of the same unit there. */
interface Sought {
  above: readonly Step[];
  wanted: Step;
  members: readonly Member[];
  ambiguous: boolean;
}

function describeMissing(
  { name }: DocumentPlaces,
  { above, wanted, members, ambiguous }: Sought,
): MissingPlace {
  const [first, last] = [members[0], members[members.length - 1]];
  return {
    documentName: name,
    within: above.map(wordsOf).join(''),
    sought: wordsOf(wanted),
    unit: first ? first.step.unit : wanted.unit,
    ambiguous,
    count: members.length,
    branches: members.filter(({ step }) => step.branch > 0).length,
    first: first ? wordsOfMember(first) : '',
    last: last ? wordsOfMember(last) : '',
  };
}

function wordsOfMember({ step, place }: Member): string {
  return step.unit === '' ? place.target.locator : wordsOf(step);
}

function wordsOf({ name, unit, n, branch }: Step): string {
  if (name !== '') return name;
  if (unit === '') return `（${writeNumeral(n)}）`;
  return `第${writeNumeral(n)}${unit}${branch > 0 ? `之${writeNumeral(branch)}` : ''}`;
}
