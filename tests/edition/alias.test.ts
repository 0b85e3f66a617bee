import { expect, test } from 'vitest';
import { forwardings, movesFrom } from '#edition/alias.ts';

const SECTIONS = ['doc/one'];

test('a moved passage keeps its old page', () => {
  expect(forwardings({ 'doc/one#p9': 'doc/two#p1' }, SECTIONS)).toEqual([
    { path: 'doc/one/p9', moves: [{ fragment: 'p9', id: 'doc/two#p1', to: 'doc/two/p1/' }] },
  ]);
});

test('a section that is gone keeps its page too, with every passage that stood there', () => {
  const aliases = { 'doc/old#p1': 'doc/one#p4', 'doc/old#p2': 'doc/one#p5' };
  expect(forwardings(aliases, SECTIONS)).toContainEqual({
    path: 'doc/old',
    moves: [
      { fragment: 'p1', id: 'doc/one#p4', to: 'doc/one/#p4' },
      { fragment: 'p2', id: 'doc/one#p5', to: 'doc/one/#p5' },
    ],
  });
});

test('no aliases need no pages', () => {
  expect(forwardings({}, SECTIONS)).toEqual([]);
});

test('a section still in use keeps the fragments that left it, and only those', () => {
  const aliases = { 'doc/one#p9': 'doc/two#p1', 'doc/one/sub#p1': 'doc/two#p2' };
  expect(forwardings(aliases, ['doc/one', 'doc/one/sub']).map(({ path }) => path)).toEqual([
    'doc/one/p9',
    'doc/one/sub/p1',
  ]);
  expect(movesFrom(aliases, 'doc/one')).toEqual([
    { fragment: 'p9', id: 'doc/two#p1', to: 'doc/two/#p1' },
  ]);
});
