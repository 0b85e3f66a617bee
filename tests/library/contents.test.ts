import { expect, test } from 'vitest';
import { readLists, announcedSections, announcedParts } from '#library/contents.ts';

const CONTENTS = [
  { section: 'opening', locator: '开头' },
  {
    part: 'speech',
    name: '讲话精神',
    locator: '第一部分标题',
    sections: [
      { id: '1', locator: '讲话（一）' },
      { id: '2', locator: '讲话（二）' },
    ],
  },
];

test('sections are listed in order, with the heading of a part as its first section', () => {
  expect(announcedSections(CONTENTS).map(({ id, part, file }) => [id, part, file])).toEqual([
    ['opening', null, 'opening.mdx'],
    ['speech', 'speech', 'speech/index.mdx'],
    ['speech/1', 'speech', 'speech/1.mdx'],
    ['speech/2', 'speech', 'speech/2.mdx'],
  ]);
});

test('each section has the path of its entry in document.yaml', () => {
  expect(announcedSections(CONTENTS).at(-1)?.path).toEqual(['contents', 1, 'sections', 1]);
});

const LAW = [
  {
    part: 'b1',
    locator: '第一编',
    sections: [
      { part: 'c1', locator: '第一章', sections: [{ id: 's1', locator: '第一节' }] },
      { id: 'c2', locator: '第二章' },
    ],
  },
];

test('parts can be nested, and their ids are nested too', () => {
  expect(announcedSections(LAW).map(({ id, part, file }) => [id, part, file])).toEqual([
    ['b1', 'b1', 'b1/index.mdx'],
    ['b1/c1', 'b1/c1', 'b1/c1/index.mdx'],
    ['b1/c1/s1', 'b1/c1', 'b1/c1/s1.mdx'],
    ['b1/c2', 'b1', 'b1/c2.mdx'],
  ]);
  expect(announcedParts(LAW).map(({ id }) => id)).toEqual(['b1', 'b1/c1']);
});

test('parts are listed with their names', () => {
  expect(announcedParts(CONTENTS)).toEqual([{ id: 'speech', name: '讲话精神' }]);
});

const SIZES = new Map([
  ['a/b', 20],
  ['a/c', 1],
]);

test('ranges are expanded, and a list has its line', () => {
  const list = { id: 'tasks', name: '部署', items: ['a/b#p9-p11', 'a/c#p1'] };
  expect(readLists([list], () => 42, SIZES)).toEqual([
    {
      id: 'tasks',
      name: '部署',
      items: ['a/b#p9', 'a/b#p10', 'a/b#p11', 'a/c#p1'],
      claim: undefined,
      line: 42,
    },
  ]);
});

test('the count that the text states becomes the claim of the list', () => {
  const said = { at: 'a/b#p2', words: '从8个方面', count: 8 };
  expect(readLists([{ id: 'x', name: 'x', said, items: [] }], () => 1, SIZES)[0]?.claim).toEqual(
    said,
  );
});

test('a range ends one passage past its section, however far it is written to', () => {
  const list = { id: 'x', name: 'x', items: ['a/c#p1-p99999999999', 'a/d#p7-p9'] };
  expect(readLists([list], () => 1, SIZES)[0]?.items).toEqual(['a/c#p1', 'a/c#p2', 'a/d#p7']);
});
