import { expect, test } from 'vitest';
import type { Excerpt, Pack } from '#packs/pack.ts';
import { documentsIn, showPack } from '#packs/resolve.ts';

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

const place = { name: '原措施9', path: 'doc/one/p9/' };

test('a pack is shown in order; what changed is said to have, what is gone keeps its id', () => {
  const find = (id: string) => (id === excerpt.id ? excerpt : undefined);
  expect(showPack(pack, find)).toEqual({
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

test('the documents of a pack are named once each, in order', () => {
  expect(documentsIn(pack)).toEqual(['doc', 'gone']);
  expect(documentsIn({ title: '', items: [] })).toEqual([]);
});

test('a passage that a re-issue took away has its old name and the page that says what stood there', () => {
  const item = { kind: 'passage', id: 'doc/one#p9', mark: '00001' } as const;
  const { items } = showPack({ title: '', items: [item] }, () => place);
  expect(items).toEqual([{ kind: 'missing', id: 'doc/one#p9', ...place }]);
});
