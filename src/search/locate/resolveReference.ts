import { readReference } from './readReference.ts';
import type { ReferenceStep } from './readReference.ts';

/** A passage or a section that a reference leads to. */
export interface ReferenceTarget {
  document: string;
  documentName: string;
  section: string;
  /** Absent for a section as a whole. */
  n?: number;
  locator: string;
}

/** A name of a passage or section: its locator, its address, or an item of a list such as 核心要义3. */
export interface NamedTarget {
  name: string;
  target: ReferenceTarget;
}

/** The result of a reference: one target, several to choose from, or a number beyond the `count` of what it names. */
export type Resolution =
  | { kind: 'place'; target: ReferenceTarget }
  | { kind: 'choice'; targets: ReferenceTarget[] }
  | { kind: 'beyond'; name: string; count: number };

interface TrieNode {
  children: Map<ReferenceStep, TrieNode>;
  targets: ReferenceTarget[];
}

/** A trie of names, one level for each step of a reference. */
export type NameTrie = TrieNode;

/** Builds the trie of the given names. */
export function buildNameTrie(names: Iterable<NamedTarget>): NameTrie {
  const root = newNode();
  for (const { name, target } of names) {
    // A locator reads one way when written out in full; the first reading is that one.
    const [steps = []] = readReference(name);
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

/** Resolves a typed reference; null when it is none. `documentName` is the one document that is meant, if known. */
export function resolveReference(
  root: NameTrie,
  typed: string,
  documentName = '',
): Resolution | null {
  const ways = readReference(typed);
  const found = ways.flatMap((steps) => findNode(root, steps)?.targets ?? []);
  const targets = found.filter(
    (target, index) => found.findIndex((t) => addressOf(t) === addressOf(target)) === index,
  );
  const [only] = targets;
  if (only)
    return targets.length === 1 ? { kind: 'place', target: only } : { kind: 'choice', targets };
  return (
    ways.map((steps) => numberedChoices(root, steps)).find(Boolean) ??
    pastTheEnd(root, ways, documentName)
  );
}

/** Offers the numbered members of a name that was typed without a number (讲话). */
function numberedChoices(root: NameTrie, steps: readonly ReferenceStep[]): Resolution | null {
  const node = findNode(root, steps);
  if (!node) return null;
  const targets = numberedChildren(node).flatMap(([, child]) => child.targets);
  return targets.length > 1 ? { kind: 'choice', targets } : null;
}

function pastTheEnd(
  root: NameTrie,
  ways: readonly ReferenceStep[][],
  documentName: string,
): Resolution | null {
  for (const steps of ways) {
    // Numbers alone (第1300条) are counted within a document that is named, and mean nothing elsewhere.
    const least = documentName !== '' && steps.every((step) => typeof step === 'number') ? 0 : 1;
    for (let length = steps.length - 1; length >= least; length -= 1) {
      const node = findNode(root, steps.slice(0, length));
      const count = node ? numberedChildren(node).length : 0;
      if (count > 0 && Number(steps[length]) > count) {
        const written = length === 0 ? documentName : writtenName(steps.slice(0, length));
        return { kind: 'beyond', name: node?.targets[0]?.locator ?? written, count };
      }
    }
  }
  return null;
}

function writtenName(steps: readonly ReferenceStep[]): string {
  return steps.map((step) => (typeof step === 'number' ? `（${step}）` : step)).join('');
}

function numberedChildren(node: TrieNode): [ReferenceStep, TrieNode][] {
  return [...node.children].filter(([step]) => typeof step === 'number');
}

function findNode(root: NameTrie, steps: readonly ReferenceStep[]): TrieNode | undefined {
  let node: TrieNode | undefined = root;
  for (const step of steps) node = node?.children.get(step);
  return node;
}

/** Returns a target's address: document, section and, for a passage, its number. */
export function addressOf({ document, section, n }: ReferenceTarget): string {
  return n === undefined ? `${document}/${section}` : `${document}/${section}#p${n}`;
}

function newNode(): TrieNode {
  return { children: new Map(), targets: [] };
}
