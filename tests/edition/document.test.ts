import { expect, test } from 'vitest';
import { layerById, passageOfForm, passagesIn, passagesOf } from '#edition/document.ts';
import { documentOf, passage } from './sample.ts';

const document = documentOf([
  [passage(1, '标题', { form: 'title' })],
  [passage(2, '甲。'), passage(3, '乙。')],
  [passage(1, '丙。', { section: 'two' })],
]);

test('passages come in document order', () => {
  expect(passagesOf(document).map(({ id }) => id)).toEqual([
    'doc/one#p1',
    'doc/one#p2',
    'doc/one#p3',
    'doc/two#p1',
  ]);
});

test('a section holds its own passages only', () => {
  expect(document.sections.map((section) => passagesIn(section).length)).toEqual([3, 1]);
});

test('a layer is found by id, and a missing one is an error', () => {
  expect(layerById(document, 'relay-speech').label).toBe('通知转述讲话');
  expect(() => layerById(document, 'quote-report')).toThrow('quote-report');
});

test('the title is found by its form; a form that is not there is not found', () => {
  expect(passageOfForm(document, 'title')?.n).toBe(1);
  expect(passageOfForm(document, 'letterhead')).toBeUndefined();
});
