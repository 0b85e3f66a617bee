/** Finds the places to which typed steps lead. */
import { groupBy } from '#edition/groupBy.ts';
import type { DocumentPlaces, Place, ReferenceTarget } from './placeNames.ts';
import { DIVISION, isSameStep, keyOfSteps, stepKey } from './step.ts';
import type { Step } from './step.ts';

/** A place that typed steps lead to or into: the steps up to where they end, and how well they agree. */
export interface Match {
  place: Place;
  /** The number of steps of the place up to where the typed ones end. */
  end: number;
  /** Whether printed steps were left out before that. */
  elided: boolean;
}

/** The units within a provision, which begins where its article, clause or item does. */
const WITHIN = /^(?:款|项|目|句)$/u;
const WITHIN_NAMES = ['条号', '标题'];

/** Returns the places that steps lead to, in reading order: those that agree best, none of another unit or number. */
export function matchSteps(document: DocumentPlaces, typed: readonly Step[]): Place[] {
  const last = typed[typed.length - 1];
  if (!last) return [];
  const places = last.to ? document.places : (document.byStep.get(stepKey(last)) ?? []);
  const matches = places.flatMap((place): Match[] => {
    const match = matchPlace(place, typed);
    return match && place.steps.slice(match.end).every(isWithin) ? [match] : [];
  });
  const printed = matches.filter(({ elided }) => !elided);
  const provisions = groupBy(printed.length > 0 ? printed : matches, ({ place, end }) =>
    keyOfSteps(place.steps.slice(0, end)),
  );
  return distinct(
    [...provisions.values()].flatMap((own) => {
      const whole = own.filter(({ place, end }) => isWhole(place.steps, end));
      // A provision of several passages is entered at its first.
      return (whole.length > 0 ? whole : own.slice(0, 1)).map(({ place }) => place);
    }),
  );
}

/** Returns the numbered members of a name that was typed without its number: 讲话（一） to 讲话（五） for 讲话. */
export function membersOf({ places }: DocumentPlaces, typed: readonly Step[]): Place[] {
  return distinct(
    places.filter((place) => {
      const match = matchPlace(place, typed);
      const [next, ...more] = place.steps.slice(match?.end);
      return match && next && next.name === '' && next.unit === '' && more.length === 0;
    }),
  );
}

/** Tells how typed steps agree with those of a place; null if they do not. */
export function matchPlace(place: Place, typed: readonly Step[]): Match | null {
  const { steps } = place;
  let elided = false;
  let at = 0;
  for (const wanted of typed) {
    for (; ; at += 1) {
      const step = steps[at];
      if (!step) return null;
      if (isSameStep(wanted, step)) break;
      if (!step.implied && !mayLeaveOut(step, wanted)) return null;
      elided = elided || !step.implied;
    }
    at += 1;
  }
  return { place, end: at, elided };
}

function mayLeaveOut(step: Step, wanted: Step): boolean {
  if (DIVISION.test(step.unit)) return wanted.unit === '条' || DIVISION.test(wanted.unit);
  return step.unit === '款' && wanted.unit === '项';
}

function isWhole(steps: readonly Step[], end: number): boolean {
  return steps.slice(end).every(({ implied }) => implied);
}

function isWithin({ name, unit, implied }: Step): boolean {
  return implied === true || WITHIN.test(unit) || WITHIN_NAMES.includes(name);
}

function distinct(places: readonly Place[]): Place[] {
  const known = new Map<ReferenceTarget, Place>();
  for (const place of places) if (!known.has(place.target)) known.set(place.target, place);
  return [...known.values()];
}

/** Returns the ways to take numbers without a unit in a law: its article first, then clause or item. */
export function customaryReadings(typed: readonly Step[]): Step[][] {
  let readings: Step[][] = [[]];
  let above = '';
  let changed = false;
  for (const step of typed) {
    const isBare = step.name === '' && step.unit === '';
    const units = isBare ? customaryUnits(above, step.bracketed ?? false) : [step.unit];
    changed = changed || isBare;
    readings = readings.flatMap((reading) =>
      units.map((unit) => [...reading, isBare ? { ...step, unit } : step]),
    );
    if (step.name === '') above = units[0] ?? '';
  }
  return changed ? readings : [];
}

function customaryUnits(above: string, bracketed: boolean): string[] {
  if (above === '' || DIVISION.test(above)) return ['条'];
  if (above === '条') return bracketed ? ['项'] : ['款', '项'];
  if (above === '款') return ['项'];
  return above === '项' ? ['目'] : [];
}
