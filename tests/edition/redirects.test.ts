import { expect, test } from 'vitest';
import { redirects, passagesMovedFrom } from '#edition/redirects.ts';
import { documentOf, passage } from './sample.ts';

const DOCUMENTS = [documentOf([[passage(1, '一')]])];

test('a moved passage keeps its old page', () => {
  expect(redirects({ 'doc/one#p9': 'doc/two#p1' }, DOCUMENTS)).toEqual([
    { path: 'doc/one/p9', moves: [{ fragment: 'p9', id: 'doc/two#p1', to: 'doc/two/p1/' }] },
  ]);
});

test('a removed section keeps its page too, with every passage that was in it', () => {
  const aliases = { 'doc/old#p1': 'doc/one#p4', 'doc/old#p2': 'doc/one#p5' };
  expect(redirects(aliases, DOCUMENTS)).toContainEqual({
    path: 'doc/old',
    moves: [
      { fragment: 'p1', id: 'doc/one#p4', to: 'doc/one/#p4' },
      { fragment: 'p2', id: 'doc/one#p5', to: 'doc/one/#p5' },
    ],
  });
});

test('what is no address of a passage leads nowhere, and nothing leads there', () => {
  const aliases = { 'doc/one': 'doc/one#p1', 'doc/old#p9': 'doc/one' };
  expect(redirects(aliases, DOCUMENTS)).toEqual([]);
  expect([passagesMovedFrom(aliases, 'doc/old'), passagesMovedFrom(aliases, 'doc/one')]).toEqual([
    ...[[], []],
  ]);
});

test('without aliases there are no pages', () => {
  expect(redirects({}, DOCUMENTS)).toEqual([]);
});

test('a section still in use keeps the fragments of passages that moved away, and only those', () => {
  const aliases = { 'doc/one#p9': 'doc/two#p1', 'doc/one/sub#p1': 'doc/two#p2' };
  expect(
    redirects(aliases, [
      documentOf([[passage(1, '一')], [passage(1, '二', { section: 'one/sub' })]]),
    ]).map(({ path }) => path),
  ).toEqual(['doc/one/p9', 'doc/one/sub/p1']);
  expect(passagesMovedFrom(aliases, 'doc/one')).toEqual([
    { fragment: 'p9', id: 'doc/two#p1', to: 'doc/two/#p1' },
  ]);
});

test('in a document without passage pages the old page leads to the passage in its section', () => {
  const documents = DOCUMENTS.map((document) => ({ ...document, pages: 'section' as const }));
  expect(redirects({ 'doc/one#p9': 'doc/one#p1' }, documents)[0]?.moves[0]?.to).toBe('doc/one/#p1');
});
