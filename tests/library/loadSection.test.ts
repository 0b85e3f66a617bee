import { expect, test } from 'vitest';
import { passagesIn } from '#edition/document.ts';
import { readSection } from '#library/loadSection.ts';
import { LAYERS } from './mdx/layers.ts';

const ENTRY = { id: 'speech/1', part: 'speech', locator: '讲话（一）', file: '', path: [] };
const read = (content: string) =>
  readSection('doc', ENTRY, { content, file: 'content/doc/speech/1.mdx' }, LAYERS);

test('passages are numbered through all paragraphs of a section', () => {
  const section = read('甲；\n乙。\n\n丙。');
  expect(section.paragraphs.map(({ passages }) => passages.length)).toEqual([2, 1]);
  expect(passagesIn(section).map(({ id, line, locator }) => [id, line, locator])).toEqual([
    ['doc/speech/1#p1', 1, '讲话（一）1'],
    ['doc/speech/1#p2', 2, '讲话（一）2'],
    ['doc/speech/1#p3', 4, '讲话（一）3'],
  ]);
});

test('a single passage has the locator of its section', () => {
  expect(passagesIn(read('甲。'))[0]?.locator).toBe('讲话（一）');
});

test('every passage has a layer: the layer it relays, else the document’s own', () => {
  const section = read('甲，<Relay of="speech">乙；\n丙。</Relay>\n丁。');
  expect(passagesIn(section).map(({ layer }) => layer)).toEqual([
    'relay-speech',
    'relay-speech',
    'own',
  ]);
});

test('a fault in the text throws', () => {
  expect(() => read('甲*乙*')).toThrow('content/doc/speech/1.mdx:1');
});
