import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { excerptOf } from '#packs/excerpt.ts';
import { checksumOf } from '#packs/checksum.ts';
import { testedLibraries } from '../fixture/library.ts';
import { JOIN, correction, documentOf, passage, words } from '../edition/sample.ts';

test('an excerpt has the text, runs, locator, layer, source, path and checksum of its passage', () => {
  const said = passage(2, [
    words('指出，'),
    words('要', 'relay-speech'),
    words('坚持。', 'relay-speech'),
  ]);
  expect(excerptOf(documentOf([[passage(1, '一。')], [said]]), said)).toEqual({
    id: 'doc/one#p2',
    text: '指出，要坚持。',
    runs: [
      { layer: 'own', text: '指出，' },
      { layer: 'relay-speech', text: '要坚持。' },
    ],
    locator: 'one2',
    layer: '通知转述讲话',
    source: '样本',
    path: 'doc/one/p2/',
    mark: checksumOf('指出，要坚持。'),
  });
});

test('editorial acts leave no trace in the runs', () => {
  const acted = passage(1, [words('甲'), JOIN, correction('乙', '丙'), words('丁')]);
  expect(excerptOf(documentOf([[acted]]), acted).runs).toEqual([{ layer: 'own', text: '甲丙丁' }]);
});

test.each(testedLibraries())(
  'the joined runs of every passage of $name are its text',
  ({ library }) => {
    for (const document of library.documents) {
      for (const each of passagesOf(document)) {
        const { runs, text } = excerptOf(document, each);
        expect(text).toBe(readingText(each.segments));
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.every((run) => document.layers.some(({ id }) => id === run.layer))).toBe(true);
      }
    }
  },
);
