import { expect, test } from 'vitest';
import type { Part } from '#edition/document.ts';
import { countSections, kickerOf, readingTime } from '#edition/layout/kicker.ts';
import { CHARTER, NOTICE } from '../../fixture/library.ts';
import { passage } from '../sample.ts';

/** The notice with a measure word for the sections of its first part. */
const COUNTED = {
  ...NOTICE,
  parts: NOTICE.parts.map((part) => (part.id === 'talk' ? { ...part, counter: '点' } : part)),
};

function kicker(document: typeof NOTICE, id: string): string[] {
  const section = document.sections.find((one) => one.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return kickerOf(document, section);
}

const partOf = (document: typeof NOTICE, id: string): Part => {
  const part = document.parts.find((one) => one.id === id);
  if (!part) throw new Error(`no part ${id}`);
  return part;
};

test('the line above a heading names its part, its place there and the time to read it', () => {
  expect(kicker(COUNTED, 'talk/3')).toEqual([
    partOf(NOTICE, 'talk').name,
    '第三点（共五点）',
    expect.stringMatching(/^约 \d+ 分钟$/u),
  ]);
});

test('sections are not counted where the editor gave no measure word', () => {
  expect(kicker(NOTICE, 'measures/1')).toHaveLength(2);
  expect(countSections(NOTICE, partOf(NOTICE, 'measures'))).toBe('4 节');
  expect(countSections(COUNTED, partOf(COUNTED, 'talk'))).toBe('五点');
});

test('a section of no part is named by its document', () => {
  expect(kicker(CHARTER, 'c2')[0]).toBe(CHARTER.name);
});

test.each([
  [1, 1],
  [525, 2],
  [3500, 10],
])('%i characters, white space not counted, take about %i minutes', (characters, minutes) => {
  expect(readingTime([passage(1, `${'学'.repeat(characters)}  `)])).toBe(`约 ${minutes} 分钟`);
});
