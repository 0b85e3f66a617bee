import { readSteps } from './readReference.ts';
import type { Step } from './readReference.ts';

/** A place that can be named: a passage or a section. */
export interface Target {
  document: string;
  documentName: string;
  section: string;
  /** Absent for a section as a whole. */
  n?: number;
  locator: string;
}

/** Another name for a place, e.g. the third of the list 核心要义. */
export interface Named {
  name: string;
  target: Target;
}

/** Where a reference leads: one place, several to choose from, or past the end of something that has `count`. */
export type Resolution =
  | { kind: 'place'; target: Target }
  | { kind: 'choice'; targets: Target[] }
  | { kind: 'beyond'; name: string; count: number };

interface Node {
  children: Map<Step, Node>;
  targets: Target[];
}

/** All the names of a library's places, ready to be asked. */
export type Gazetteer = Node;

/** A gazetteer of named places. */
export function gazetteer(names: Iterable<Named>): Gazetteer {
  const root = newNode();
  for (const { name, target } of names) {
    // A locator reads one way when written out in full; the first reading is that one.
    const [steps = []] = readSteps(name);
    let node = root;
    for (const step of steps) {
      const next = node.children.get(step) ?? newNode();
      node.children.set(step, next);
      node = next;
    }
    if (!node.targets.some((known) => addressOf(known) === addressOf(target))) {
      node.targets.push(target);
    }
  }
  return root;
}

/** Where a typed reference leads, or null when it is not one; `whole` names the one document that is meant. */
export function resolve(root: Gazetteer, typed: string, whole = ''): Resolution | null {
  const ways = readSteps(typed);
  const found = ways.flatMap((steps) => walk(root, steps)?.targets ?? []);
  const targets = found.filter(
    (target, index) => found.findIndex((t) => addressOf(t) === addressOf(target)) === index,
  );
  const [only] = targets;
  if (only)
    return targets.length === 1 ? { kind: 'place', target: only } : { kind: 'choice', targets };
  return ways.map((steps) => choices(root, steps)).find(Boolean) ?? beyondOf(root, ways, whole);
}

/** A family without a number (讲话) offers its members. */
function choices(root: Gazetteer, steps: readonly Step[]): Resolution | null {
  const node = walk(root, steps);
  if (!node) return null;
  const targets = numbered(node).flatMap(([, child]) => child.targets);
  return targets.length > 1 ? { kind: 'choice', targets } : null;
}

function beyondOf(root: Gazetteer, ways: readonly Step[][], whole: string): Resolution | null {
  for (const steps of ways) {
    // Numbers alone (第1300条) are counted within a document that is named, and mean nothing elsewhere.
    const least = whole !== '' && steps.every((step) => typeof step === 'number') ? 0 : 1;
    for (let length = steps.length - 1; length >= least; length -= 1) {
      const node = walk(root, steps.slice(0, length));
      const count = node ? numbered(node).length : 0;
      if (count > 0 && Number(steps[length]) > count) {
        const spoken = length === 0 ? whole : nameOf(steps.slice(0, length));
        return { kind: 'beyond', name: node?.targets[0]?.locator ?? spoken, count };
      }
    }
  }
  return null;
}

function nameOf(steps: readonly Step[]): string {
  return steps.map((step) => (typeof step === 'number' ? `（${step}）` : step)).join('');
}

function numbered(node: Node): [Step, Node][] {
  return [...node.children].filter(([step]) => typeof step === 'number');
}

function walk(root: Gazetteer, steps: readonly Step[]): Node | undefined {
  let node: Node | undefined = root;
  for (const step of steps) node = node?.children.get(step);
  return node;
}

/** Document, section and number, as in an address. */
export function addressOf({ document, section, n }: Target): string {
  return n === undefined ? `${document}/${section}` : `${document}/${section}#p${n}`;
}

function newNode(): Node {
  return { children: new Map(), targets: [] };
}
