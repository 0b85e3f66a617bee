import { expect, test } from 'vitest';
import { removeWhitespace, layerOf, readingText, sourceText } from '#edition/passage.ts';
import { JOIN, correction, words } from './sample.ts';

const SEGMENTS = [words('新'), JOIN, words('工作'), correction(' and ', '和')];

test('the reading text has the editorial acts applied', () => {
  expect(readingText(SEGMENTS)).toBe('新工作和');
});

test('the source text has them undone', () => {
  expect(sourceText(SEGMENTS)).toBe('新\n工作 and ');
});

test('the layer of a passage is the first other than the document’s own', () => {
  expect(
    layerOf([
      words('指出，'),
      words('要', 'relay-speech'),
      words('，'),
      words('是', 'quote-report'),
    ]),
  ).toBe('relay-speech');
  expect(layerOf([words('通知如下。')])).toBe('own');
});

test('every white space is removed', () => {
  expect(removeWhitespace(' 甲\n乙\u3000丙\t')).toBe('甲乙丙');
});
