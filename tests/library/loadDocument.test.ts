import { describe, expect, test } from 'vitest';
import { passagePath } from '#edition/address.ts';
import { passagesOf } from '#edition/document.ts';
import { EditionError } from '#edition/problem.ts';
import { loadDocument } from '#library/loadDocument.ts';
import { SMALL, smallFiles } from './small.ts';

const load = (changes: Record<string, string> = {}) =>
  loadDocument(smallFiles('small', changes), 'content/small');
const problems = (changes: Record<string, string>) => {
  try {
    load(changes);
  } catch (error) {
    if (error instanceof EditionError) return error.problems;
    throw error;
  }
  return [];
};

describe('a document', () => {
  test('is identified by its folder, and its passages by section and number', () => {
    const { document } = load();
    expect(document.id).toBe('small');
    expect(passagesOf(document).map((p) => [p.id, p.part, p.locator, p.form, p.layer])).toEqual([
      ['small/opening#p1', null, '开头', 'letterhead', 'own'],
      ['small/speech#p1', 'speech', '标题', 'heading', 'own'],
      ['small/speech/1#p1', 'speech', '要求1', 'text', 'relay-speech'],
      ['small/speech/1#p2', 'speech', '要求2', 'text', 'relay-speech'],
    ]);
  });

  test('is named by its title, and a part by its heading, when document.yaml does not name them', () => {
    const yaml = SMALL['document.yaml'].replace('name: 样本\nissuer: 某某总工会\n', '');
    const { document } = load({
      'document.yaml': yaml.replace('    name: 讲话精神\n', ''),
      'opening.mdx': '# 某某总工会\n',
    });
    expect(document).toMatchObject({ name: '某某总工会', issuer: '' });
    expect(document.parts).toEqual([{ id: 'speech', name: '一、认真学习' }]);
  });

  test('has the file and line of every passage', () => {
    expect(passagesOf(load().document).map(({ file, line }) => `${file}:${line}`)).toEqual([
      'content/small/opening.mdx:1',
      'content/small/speech/index.mdx:1',
      'content/small/speech/1.mdx:1',
      'content/small/speech/1.mdx:2',
    ]);
  });

  test('has its layers, parts and lists', () => {
    const { document } = load();
    expect(document.layers.map(({ id }) => id)).toEqual(['own', 'relay-speech']);
    expect(document.parts).toEqual([{ id: 'speech', name: '讲话精神' }]);
    expect(document.lists).toMatchObject([{ id: 'demands', line: 18 }]);
  });

  test('comes with its source as received', () => {
    const { source } = load();
    expect(source.file).toBe('content/small/source.txt');
    expect(source.text).toMatch(/^某某总工会\n/u);
  });
});

test('passages outside named lists keep their section’s locator', () => {
  const yaml = SMALL['document.yaml'].replace('    locator: 要求\n', '');
  const { document } = load({ 'document.yaml': yaml });
  expect(passagesOf(document).map(({ locator }) => locator)).toEqual([
    '开头',
    '标题',
    '讲话（一）1',
    '讲话（一）2',
  ]);
});

test('problems of document.yaml and of every text are reported together', () => {
  const found = problems({
    'speech/1.mdx': '指出，*要坚持*；',
    'opening.mdx': '<Letterhead>某某总工会',
    'extra.mdx': '多余。',
  });
  expect(found.map(({ file }) => file)).toEqual([
    'content/small/document.yaml',
    'content/small/opening.mdx',
    'content/small/speech/1.mdx',
  ]);
});

test('with `pages: section`, the address of a passage is on the page of its section', () => {
  const yaml = SMALL['document.yaml'];
  const pathsOf = (text: string) =>
    passagesOf(load({ 'document.yaml': text }).document).map((passage) => passagePath(passage));
  expect(pathsOf(yaml)).toContain('small/speech/1/p2/');
  expect(pathsOf(`pages: section\n${yaml}`)).toContain('small/speech/1/#p2');
});
