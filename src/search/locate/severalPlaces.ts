/** References to several places: lists and ranges. */
import type { DocumentPlaces, Place } from './placeNames.ts';
import type { Token } from './readTokens.ts';
import { compare } from './step.ts';
import type { Step } from './step.ts';

/** The most members of a list that are read, and the most places of a range that are named. */
const MOST_MEMBERS = 64;
const MOST_PLACES = 500;

/** A member of a list, as full steps; `range` when it is the end of a range that the member before begins. */
interface Member {
  steps: Step[];
  range: boolean;
  /** The steps as written, where the last has its unit from the next member. */
  written?: Step[];
}

/** The places of a list or range in order, the members that lead to none, and the ends of ranges that descend. */
export interface SeveralPlaces {
  places: Place[];
  missing: Step[][];
  descending: DescendingEnds[];
}

/** The first and the last place of a range as written, where the first comes after the last. */
export type DescendingEnds = readonly [from: Place, to: Place];

/** Finds the places of a list or range by a search for each member; null when the tokens are neither. */
export function severalPlaces(
  document: DocumentPlaces,
  tokens: readonly Token[],
  find: (steps: readonly Step[]) => Place[],
): SeveralPlaces | null {
  const members = membersIn(tokens, find);
  if (members.length < 2 || members.length > MOST_MEMBERS) return null;
  const found: SeveralPlaces = { places: [], missing: [], descending: [] };
  let before: Member | undefined;
  for (const member of members) {
    const places = find(member.steps);
    if (places.length === 0) found.missing.push(member.steps);
    if (member.range && before) {
      const ascending = placesBetween(document, before.steps, member.steps, find);
      const range = ascending ?? placesBetween(document, member.steps, before.steps, find);
      const [first, last] = [range?.[0], range?.[range.length - 1]];
      if (!range || !first || !last) return null;
      if (ascending) range.shift();
      else {
        found.descending.push([last, first]);
        found.places = found.places.filter((place) => place.target !== last.target);
      }
      found.places.push(...range);
    } else found.places.push(...places);
    before = member;
  }
  return { ...found, places: [...new Set(found.places)].slice(0, MOST_PLACES) };
}

/** Divides tokens at the signs of lists and ranges, and completes each member from its neighbours. */
function membersIn(tokens: readonly Token[], find: (steps: readonly Step[]) => Place[]): Member[] {
  const members: Member[] = [];
  let range = false;
  let open: Member | null = null;
  for (const token of tokens) {
    if (token.kind === 'step') {
      open = open ?? { steps: [], range };
      if (open.steps.push(token.step) === 1) members.push(open);
    } else {
      range = token.kind === 'range';
      open = null;
    }
  }
  addUnits(members);
  let before: readonly Step[] = [];
  for (const member of members) {
    const [steps, written] = [member.steps, member.written].map(
      (own) => own && completed(before, own),
    );
    if (steps) member.steps = written && find(steps).length === 0 ? written : steps;
    before = member.steps;
  }
  return members;
}

/** Gives a number without a unit the one of the next member: 第五、六条. */
function addUnits(members: readonly Member[]): void {
  for (let at = members.length - 2; at >= 0; at -= 1) {
    const member = members[at];
    const last = member?.steps[member.steps.length - 1];
    const [next] = members[at + 1]?.steps ?? [];
    if (!member || !last || !next || !isBare(last) || next.name !== '' || next.unit === '')
      continue;
    member.written = member.steps;
    member.steps = [...member.steps.slice(0, -1), { ...last, unit: next.unit }];
  }
}

/** Completes a member by the steps before it: 5 after 讲话（一）3 is 讲话（一）5, 第二款 after 第五条第一款 is 第五条第二款. */
function completed(before: readonly Step[], own: readonly Step[]): Step[] {
  const [first] = own;
  if (!first || own.some(({ name }) => name !== '')) return [...own];
  if (first.unit !== '') {
    const at = before.findIndex(({ unit }) => unit === first.unit);
    return at === -1 ? [...own] : [...before.slice(0, at), ...own];
  }
  const replaced = before.slice(-own.length);
  if (replaced.length < own.length || replaced.some(({ name }) => name !== '')) return [...own];
  return [
    ...before.slice(0, -own.length),
    ...own.map((step, at) => (isBare(step) ? { ...step, unit: replaced[at]?.unit ?? '' } : step)),
  ];
}

function isBare({ name, unit }: Step): boolean {
  return name === '' && unit === '';
}

/** Returns the places from one to another: numbers of one unit, or else all passages; null if they do not ascend. */
function placesBetween(
  document: DocumentPlaces,
  from: readonly Step[],
  to: readonly Step[],
  find: (steps: readonly Step[]) => Place[],
): Place[] | null {
  const [first, last] = [from[from.length - 1], to[to.length - 1]];
  if (first && last && areSiblings(from, to)) {
    if (compare(first, last) >= 0) return null;
    return find([...from.slice(0, -1), { ...first, to: last }]);
  }
  const [start] = find(from);
  const [end] = find(to);
  return start && end ? passagesBetween(document, start, end) : null;
}

function areSiblings(from: readonly Step[], to: readonly Step[]): boolean {
  if (from.length !== to.length) return false;
  return from.every((step, at) => {
    const other = to[at];
    if (!other || other.unit !== step.unit || other.name !== step.name) return false;
    return at === from.length - 1 ? step.name === '' : compare(step, other) === 0;
  });
}

function passagesBetween({ places }: DocumentPlaces, start: Place, end: Place): Place[] | null {
  const passages = [
    ...new Map(
      places.filter(({ target }) => target.n !== undefined).map((place) => [place.target, place]),
    ).values(),
  ];
  const at = passages.findIndex(({ target }) => target === start.target);
  const last = passages.findIndex(({ target }) => target === end.target);
  return at === -1 || last <= at ? null : passages.slice(at, last + 1);
}
