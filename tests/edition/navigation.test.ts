import { expect, test } from 'vitest';
import {
  partsAbove,
  passageNeighbours,
  readingPosition,
  sectionNeighbours,
  sectionOf,
  sectionsWithin,
} from '#edition/navigation.ts';
import { documentOf, passage } from './sample.ts';

const one = [passage(1, '甲。'), passage(2, '乙。'), passage(3, '丙。')];
const two = [passage(1, '丁。', { section: 'two' })];
const document = documentOf([one, two], {
  lists: [
    { id: 'tasks', name: '安排', locator: '部署', items: ['one#p2', 'one#p3'], line: 1 },
    { id: 'ends', name: '结尾', items: ['two#p1'], line: 2 },
  ],
});
const [first, second] = one as [(typeof one)[0], (typeof one)[0]];
const [last] = two as [(typeof two)[0]];

test('the position of an item of a named list is that in the list', () => {
  expect(readingPosition(document, second)).toEqual({ name: '部署', n: 1, of: 2 });
});

test('the position of any other passage is that in its section', () => {
  expect(readingPosition(document, first)).toEqual({ name: 'one', n: 1, of: 3 });
  expect(readingPosition(document, last)).toEqual({ name: 'two', n: 1, of: 1 });
});

test('a passage of another document has no section here', () => {
  const stray = passage(1, '戊。', { section: 'three' });
  expect(() => sectionOf(document, stray)).toThrow('doc/three#p1');
});

test('a part of a part lies within it, and its sections are found one level at a time', () => {
  const ids = ['b1', 'b1/c1', 'b1/c1/s1', 'b1/c2', 'b2'];
  const sections = ids.map((id) => ({ id, part: null, locator: id, paragraphs: [] }));
  const parts = ['b1', 'b1/c1'].map((id) => ({ id, name: id }));
  const law = { ...document, sections, parts };
  const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id);
  expect(idsOf(sectionsWithin(law, 'b1'))).toEqual(['b1/c1', 'b1/c2']);
  expect(idsOf(sectionsWithin(law, 'b1/c1'))).toEqual(['b1/c1/s1']);
  expect(idsOf(partsAbove(law, { id: 'b1/c1/s1' }))).toEqual(['b1', 'b1/c1']);
  expect(partsAbove(law, { id: 'b1' })).toEqual([]);
});

test('neighbours follow each other through the whole document', () => {
  const chain = [first];
  for (let next = passageNeighbours(document, first).next; next;) {
    expect(passageNeighbours(document, next).previous?.id).toBe(chain.at(-1)?.id);
    chain.push(next);
    next = passageNeighbours(document, next).next;
  }
  expect(chain.map(({ id }) => id)).toEqual([...one, ...two].map(({ id }) => id));
  expect(passageNeighbours(document, first).previous).toBeUndefined();
});

test('sections have neighbours too', () => {
  const [head, tail] = document.sections;
  expect(head && sectionNeighbours(document, head).next).toBe(tail);
  expect(tail && sectionNeighbours(document, tail)).toEqual({ previous: head, next: undefined });
});
