import { expect, test } from 'vitest';
import { forwardings } from '#edition/alias.ts';

const SECTIONS = ['doc/one'];

test('a moved passage keeps its old page', () => {
  expect(forwardings({ 'doc/one#p9': 'doc/two#p1' }, SECTIONS)).toEqual([
    { path: 'doc/one/p9', moves: [{ fragment: 'p9', to: 'doc/two/p1/' }] },
  ]);
});

test('a section that is gone keeps its page too, with every passage that stood there', () => {
  const aliases = { 'doc/old#p1': 'doc/one#p4', 'doc/old#p2': 'doc/one#p5' };
  expect(forwardings(aliases, SECTIONS)).toContainEqual({
    path: 'doc/old',
    moves: [
      { fragment: 'p1', to: 'doc/one/#p4' },
      { fragment: 'p2', to: 'doc/one/#p5' },
    ],
  });
});

test('no aliases need no pages', () => {
  expect(forwardings({}, SECTIONS)).toEqual([]);
});
