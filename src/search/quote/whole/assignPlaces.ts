import { folded } from '../../match/fold.ts';
import { endOf, startOf, stepBetween } from './continuity.ts';
import type { Step } from './continuity.ts';
import { MOST_PLACES } from '../quotable.ts';
import type { PassageRange } from '../quotable.ts';

/** Another document costs more than all steps back in one quotation, a step back more than all omissions. */
const COSTS: Readonly<Record<Step, number>> = {
  continuous: 0,
  onward: 1,
  backward: 1e4,
  elsewhere: 1e8,
};
/** The share of a step's cost that the distance of its places may add, so that of equal steps the shortest is taken. */
const FURTHEST = 1e6;

/** The cost of a reason against a place. */
const FAULT = 1e-3;
/** The cost of an omission that is not of whole passages, where an equal one may be. */
const CUT = 1e-4;

/** The cheapest way to a place: what it costs, and the place before. */
interface Way {
  cost: number;
  before: number;
}

/**
 * Chooses one place for each piece of a quotation, so that the quotation is as continuous as its places allow: an
 * exactly continuous choice is always found. Every piece has a place.
 */
export function assignPlaces(
  pieces: readonly (readonly PassageRange[])[],
  faultsOf: (place: PassageRange) => number,
): PassageRange[] {
  const ways: Way[][] = [];
  for (const [index, places] of pieces.entries()) {
    const before = pieces[index - 1]?.slice(0, MOST_PLACES);
    const known = ways[index - 1] ?? [];
    ways.push(
      places.slice(0, MOST_PLACES).map((place) => {
        const way = before ? cheapest(before, known, place) : { cost: 0, before: -1 };
        return { ...way, cost: way.cost + faultsOf(place) * FAULT };
      }),
    );
  }
  return traceBack(pieces, ways);
}

function cheapest(before: readonly PassageRange[], ways: readonly Way[], place: PassageRange): Way {
  let best: Way = { cost: Infinity, before: -1 };
  for (const [index, from] of before.entries()) {
    const way = ways[index];
    if (!way || way.cost >= best.cost) continue;
    const cost = way.cost + costOf(from, place);
    if (cost < best.cost) best = { cost, before: index };
  }
  return best;
}

function costOf(from: PassageRange, to: PassageRange): number {
  const step = stepBetween(from, to);
  if (step === 'continuous') return 0;
  const [one, next] = [from.passages[0], to.passages[0]];
  const apart = one && next ? Math.abs(next.order - one.order) : 0;
  const cut = step === 'onward' && !isBetweenPassages(from, to) ? CUT : 0;
  return COSTS[step] + Math.min(apart / FURTHEST, 0.5) + cut;
}

/** Tells whether one place ends with its passage and another begins with its own, marks aside. */
function isBetweenPassages(one: PassageRange, next: PassageRange): boolean {
  const [end, start] = [endOf(one), startOf(next)];
  return (
    folded(end.passage.text.slice(end.at)) === '' &&
    folded(start.passage.text.slice(0, start.at)) === ''
  );
}

function traceBack(
  pieces: readonly (readonly PassageRange[])[],
  ways: readonly (readonly Way[])[],
): PassageRange[] {
  const chosen: PassageRange[] = [];
  let at = -1;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const row = ways[index] ?? [];
    if (at < 0)
      at = row.reduce((best, { cost }, i) => (cost < (row[best]?.cost ?? 0) ? i : best), 0);
    const place = pieces[index]?.[at];
    if (!place) throw new Error('a piece has no place');
    chosen.unshift(place);
    at = row[at]?.before ?? -1;
  }
  return chosen;
}
