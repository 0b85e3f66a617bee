/** The places of a document, each with the steps that lead to it. */
import { foldReference, readTokens } from './readTokens.ts';
import { stepsOf } from './readings.ts';
import { DIVISION, nameStep, numberStep, stepKey } from './step.ts';
import type { Step } from './step.ts';
import type { DocumentNames, NamedList, SectionNames } from './sectionNames.ts';

/** A passage or a section that a reference leads to. */
export interface ReferenceTarget {
  document: string;
  documentName: string;
  section: string;
  /** Absent for a section as a whole. */
  n?: number;
  locator: string;
  /** The labels of the layers that the reference states for it. */
  stated?: readonly string[];
}

/** A place with one way to it; a place with several names has several. */
export interface Place {
  steps: readonly Step[];
  target: ReferenceTarget;
  /** The name in this way: a locator, or an item of a list such as 核心要义3. */
  name: string;
}

/** The places of a document in reading order, and what is known of it as a whole. */
export interface DocumentPlaces {
  id: string;
  name: string;
  places: Place[];
  /** The places by each of their steps, the unit aside. */
  byStep: ReadonlyMap<string, readonly Place[]>;
  /** The targets of all passages in reading order, and of all sections, by address. */
  targets: Map<string, ReferenceTarget>;
  /** Whether the document is divided into articles (条). */
  hasArticles: boolean;
  /** The labels of its layers, folded, with their printed forms. */
  labels: ReadonlyMap<string, string>;
}

const ARTICLE = '条';
const CLAUSE = '款';
/** The units by which a passage of a section, an item of a list, and a numbered section without one may be called. */
const PASSAGE_UNITS = ['句'];
const ITEM_UNITS = ['项', '点'];
const SECTION_UNITS = ['部分', '点', '项'];

/** Returns the places of a document. */
export function placesOf(names: DocumentNames): DocumentPlaces {
  const { id, name, sections, lists, titles, labels } = names;
  const targets = new Map<string, ReferenceTarget>();
  const hasArticles = sections.some(([, , , special]) =>
    Object.values(special).some((locator) => locator.startsWith('第') && locator.includes('条')),
  );
  const places = sections.flatMap((section) => {
    const own = placesOfSection(section, { id, name, hasArticles });
    for (const { target } of own) targets.set(addressOf(target), target);
    return own;
  });
  const named = titles.flatMap(([section, title]) =>
    titledPlaces(`${id}/${section}`, title, targets),
  );
  const all = [
    ...places,
    ...named,
    ...lists.flatMap((list) => placesOfList(list, sections, targets)),
  ];
  return {
    id,
    name,
    places: all,
    byStep: placesByStep(all),
    targets,
    hasArticles,
    labels: new Map(labels.map((label) => [foldReference(label), label])),
  };
}

function placesByStep(places: readonly Place[]): Map<string, Place[]> {
  const byStep = new Map<string, Place[]>();
  for (const place of places) {
    for (const key of new Set(place.steps.map(stepKey))) {
      const known = byStep.get(key);
      if (known) known.push(place);
      else byStep.set(key, [place]);
    }
  }
  return byStep;
}

interface Owner {
  id: string;
  name: string;
  hasArticles: boolean;
}

function placesOfSection(names: SectionNames, owner: Owner): Place[] {
  const [section, locator, size, special] = names;
  const at = { document: owner.id, documentName: owner.name, section };
  const steps = printedSteps(locator).map((step) => asSectionStep(step, owner.hasArticles));
  const places: Place[] = [];
  const add = (target: ReferenceTarget, own: readonly Step[], name: string) =>
    places.push({ steps: own, target, name });
  // A section of one passage is that passage: the reader need not choose between the two.
  if (size !== 1 || special[1] !== locator) add({ ...at, locator }, steps, locator);
  for (let n = 1; n <= size; n += 1) {
    const printed = special[n];
    const numbered = `${locator}${n}`;
    const target = { ...at, n, locator: printed ?? numbered };
    const last: Step = { ...numberStep('', n), also: PASSAGE_UNITS };
    const own = printed === undefined ? [...steps, last] : asItem(printedSteps(printed));
    const isProvision = own.some(({ unit }) => unit === ARTICLE);
    add(target, isProvision ? provisionSteps(own, steps) : own, target.locator);
    // The number in the section stands beside a passage on its page, whatever its own name.
    if (printed !== undefined && printed !== locator && !isProvision)
      add(target, [...steps, last], numbered);
  }
  return places;
}

/** Lets an item with a locator of its own be called by the unit of an item: 部署第五项 is 部署5. */
function asItem(steps: readonly Step[]): Step[] {
  return steps.map((step, at) =>
    at === steps.length - 1 && step.name === '' && step.unit === ''
      ? { ...step, also: ITEM_UNITS }
      : step,
  );
}

function asSectionStep(step: Step, hasArticles: boolean): Step {
  if (step.name !== '' || step.unit !== '') return step;
  // A decision without articles is cited by them all the same: 刑法修正案（五）第一条 is its 一.
  return {
    ...step,
    also: hasArticles || step.bracketed ? SECTION_UNITS : [...SECTION_UNITS, ARTICLE],
  };
}

/** Puts the divisions that hold an article before it, and its only clause where that is not numbered. */
function provisionSteps(own: readonly Step[], section: readonly Step[]): Step[] {
  const [first] = own;
  const divisions =
    first?.unit === ARTICLE && section.every(({ unit }) => DIVISION.test(unit)) ? section : [];
  const at = own.findIndex(({ unit }) => unit === ARTICLE) + 1;
  const next = own[at];
  const stated = next?.unit === CLAUSE || (next !== undefined && next.name !== '');
  const only = stated ? [] : [{ ...numberStep(CLAUSE, 1), implied: true }];
  return [...divisions, ...own.slice(0, at), ...only, ...own.slice(at)];
}

/** Returns a section, or the only passage of it, which the reader need not choose between. */
function sectionTarget(
  address: string,
  targets: ReadonlyMap<string, ReferenceTarget>,
): ReferenceTarget {
  const target = targets.get(address) ?? targets.get(`${address}#p1`);
  if (!target) throw new Error(`no section ${address}`);
  return target;
}

/** Returns a section by a further name, and its passages where that is a number: 二（二）3. */
function titledPlaces(
  address: string,
  title: string,
  targets: ReadonlyMap<string, ReferenceTarget>,
): Place[] {
  const steps = printedSteps(title);
  const target = sectionTarget(address, targets);
  const places = [{ steps, target, name: title }];
  if (target.n !== undefined || steps.some((step) => step.name !== '' || step.unit !== ''))
    return places;
  for (let n = 1; ; n += 1) {
    const passage = targets.get(`${address}#p${n}`);
    if (!passage) return places;
    const last: Step = { ...numberStep('', n), also: PASSAGE_UNITS };
    places.push({ steps: [...steps, last], target: passage, name: title + n });
  }
}

/** Returns the items of a list, and the section by the list's name where its items are all of the section. */
function placesOfList(
  [document, name, ranges, provisions = []]: NamedList,
  sections: readonly SectionNames[],
  targets: ReadonlyMap<string, ReferenceTarget>,
): Place[] {
  const steps = printedSteps(name);
  const whole = sections.find(([section, , size]) => ranges.join() === `${section}#p1-p${size}`);
  const only = whole?.[2] === 1 ? '#p1' : '';
  const target = whole && sectionTarget(`${document}/${whole[0]}${only}`, targets);
  const items = ranges.flatMap(expandRange).flatMap((address, index): Place[] => {
    const at = targets.get(`${document}/${address}`);
    if (!at) return [];
    const item: Step = { ...numberStep('', index + 1), also: ITEM_UNITS };
    const named = { steps: [...steps, item], target: at, name: `${name}${index + 1}` };
    const provision = provisions[index];
    if (!provision) return [named];
    const [, locator = ''] = sections.find(([section]) => section === at.section) ?? [];
    const own = provisionSteps(printedSteps(provision), printedSteps(locator));
    return [named, { steps: own, target: at, name: provision }];
  });
  return target ? [{ steps, target, name }, ...items] : items;
}

function expandRange(range: string): string[] {
  const match = /^(.+)#p(\d+)(?:-p(\d+))?$/u.exec(range);
  if (!match) throw new Error(`Not a range of passages: ${range}`);
  const [, section, from, to = from] = match;
  const size = Math.max(0, Number(to) - Number(from) + 1);
  return Array.from({ length: size }, (_, index) => `${section}#p${Number(from) + index}`);
}

function printedSteps(printed: string): Step[] {
  const steps = stepsOf(readTokens(foldReference(printed)));
  return steps.length > 0 ? steps : [nameStep(printed)];
}

/** Returns a target's address: document, section and, for a passage, its number. */
export function addressOf({ document, section, n }: ReferenceTarget): string {
  if (section === '') return document;
  return n === undefined ? `${document}/${section}` : `${document}/${section}#p${n}`;
}
