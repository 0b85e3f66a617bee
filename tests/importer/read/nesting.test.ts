import { expect, test } from 'vitest';
import { isTooDeep } from '#importer/read/nesting.ts';

interface Tree {
  childNodes: Tree[] | null;
}

/** Returns a tree whose deepest node is so many levels below its root, beside a shallow one. */
const tree = (depth: number): Tree =>
  depth === 0
    ? { childNodes: null }
    : { childNodes: [{ childNodes: [] }, ...[tree(depth - 1)], { childNodes: null }] };

test.each([
  [0, false],
  [400, false],
  [401, true],
])('a tree of %i levels below its root is too deep or not', (depth, tooDeep) => {
  expect(isTooDeep(tree(depth))).toBe(tooDeep);
});
