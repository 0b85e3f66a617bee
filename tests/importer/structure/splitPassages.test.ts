import { expect, test } from 'vitest';
import { passageEnds } from '#importer/structure/splitPassages.ts';

const divide = (text: string) =>
  passageEnds(text).map((end, i, ends) => text.slice(ends[i - 1] ?? 0, end));

test.each([
  ['甲。乙；丙！', ['甲。', '乙；', '丙！']],
  ['增长3.0%;其中5%;乙', ['增长3.0%;', '其中5%;', '乙']],
  ['甲（乙。丙）。丁', ['甲（乙。丙）。', '丁']],
  ['见a;b', ['见a;b']],
])('%s is divided after its stops', (text, passages) => {
  expect(divide(text)).toEqual(passages);
});

test.each(['“', '“（', '”', '“甲。'])(
  // In quadratic time this would take an hour.
  'a long run of %s is read in linear time',
  (marks) => {
    const text = `${marks.repeat(200_000)}乙。`;
    expect(passageEnds(text).at(-1)).toBe(text.length);
  },
);
