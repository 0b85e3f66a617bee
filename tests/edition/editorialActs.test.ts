import { expect, test } from 'vitest';
import { editorialActsIn } from '#edition/editorialActs.ts';
import { JOIN, correction, documentOf, passage, words } from './sample.ts';

const document = documentOf([
  [
    passage(1, [words('要创'), JOIN, words('新荐书方式')]),
    passage(2, [words('亲自抓。'), { layer: 'own', text: '', source: '\n— 1 —', act: 'page' }]),
    passage(3, [words('全区书屋建设的开办历程'), correction(' and ', '和'), words('工作')]),
  ],
]);

test('a line end in a title is no page break, and an unreadable character is no correction', () => {
  const title = { ...passage(1, [words('关于甲'), JOIN, words('的通知')]), form: 'title' as const };
  const name = passage(2, [words('陈'), correction('\uE001', '〓')]);
  const acts = editorialActsIn(documentOf([[title, name]]));
  expect(acts.map(({ kind }) => kind)).toEqual(['line', 'unreadable']);
});

test('every editorial act is listed in order, with both readings and the words around it', () => {
  expect(editorialActsIn(document)).toMatchObject([
    { kind: 'join', source: '\n', text: '', before: '要创', after: '新荐书方式' },
    { kind: 'page', source: '— 1 —', text: '', before: '亲自抓。', after: '' },
    { kind: 'correction', source: ' and ', text: '和', before: '屋建设的开办历程', after: '工作' },
  ]);
  expect(editorialActsIn(document).map(({ passage: { n } }) => n)).toEqual([1, 2, 3]);
});
