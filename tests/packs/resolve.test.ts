import { expect, test } from 'vitest';
import type { Excerpt, Pack } from '#packs/pack.ts';
import { documentIdsIn, resolvePack } from '#packs/resolve.ts';

const excerpt: Excerpt = {
  id: 'doc/one#p1',
  text: '一。',
  runs: [{ layer: 'own', text: '一。' }],
  locator: '一1',
  layer: '原文',
  source: '样本',
  path: 'doc/one/p1/',
  mark: '00001',
};
const pack: Pack = {
  title: '题',
  items: [
    { kind: 'heading', text: '标题' },
    { kind: 'passage', id: 'doc/one#p1', mark: '00001' },
    { kind: 'passage', id: 'doc/one#p1', mark: '00002' },
    { kind: 'passage', id: 'gone/one#p1', mark: '00001' },
    { kind: 'note', text: '备注' },
  ],
};

const withdrawn = { name: '原措施9', path: 'doc/one/p9/' };

test('items keep their order; a changed passage is marked, a missing one keeps its id', () => {
  const lookup = (id: string) => (id === excerpt.id ? excerpt : undefined);
  expect(resolvePack(pack, lookup)).toEqual({
    title: '题',
    items: [
      { kind: 'heading', text: '标题' },
      { kind: 'passage', excerpt, changed: false },
      { kind: 'passage', excerpt, changed: true },
      { kind: 'missing', id: 'gone/one#p1', name: 'gone/one#p1', path: null },
      { kind: 'note', text: '备注' },
    ],
  });
});

test('the document ids of a pack are listed once each, in order', () => {
  expect(documentIdsIn(pack)).toEqual(['doc', 'gone']);
  expect(documentIdsIn({ title: '', items: [] })).toEqual([]);
});

test('a withdrawn passage is a missing item with its former name and its page', () => {
  const item = { kind: 'passage', id: 'doc/one#p9', mark: '00001' } as const;
  const { items } = resolvePack({ title: '', items: [item] }, () => withdrawn);
  expect(items).toEqual([{ kind: 'missing', id: 'doc/one#p9', ...withdrawn }]);
});
