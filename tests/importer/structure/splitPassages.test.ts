import { expect, test } from 'vitest';
import { passageEnds } from '#importer/structure/splitPassages.ts';

const divide = (text: string) =>
  passageEnds(text).map((end, i, ends) => text.slice(ends[i - 1] ?? 0, end));

test.each([
  ['甲。乙；丙！', ['甲。', '乙；', '丙！']],
  ['增长3.0%;其中5%;乙', ['增长3.0%;', '其中5%;', '乙']],
  ['甲（乙。丙）。丁', ['甲（乙。丙）。', '丁']],
  ['见a;b', ['见a;b']],
  ['甲？乙！丙', ['甲？', '乙！', '丙']],
  ['甲：“乙。丙。”丁。戊', ['甲：“乙。丙。”丁。', '戊']],
  ['甲：“乙。”。丁。', ['甲：“乙。”。', '丁。']],
  ['乙。”）丁', ['乙。”）', '丁']],
  ['甲。 乙。', ['甲。 乙。']],
  ['甲（乙。丙', ['甲（乙。', '丙']],
  ['甲（乙。“丙）丁。', ['甲（乙。“丙）丁。']],
  ['《甲。乙》丙。丁', ['《甲。乙》丙。', '丁']],
  ['甲。', ['甲。']],
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

test('a quotation of more than 120 characters is divided at its sentences, and not at its clauses', () => {
  const sentences = [`${'乙'.repeat(58)}。`, `${'丙'.repeat(58)}；丁。`];
  expect(divide(`甲：“${sentences.join('')}”戊。`)).toEqual([
    `甲：“${sentences[0]}`,
    `${sentences[1]}”`,
    '戊。',
  ]);
  expect(divide(`甲：“${sentences.join('').slice(1)}”戊。`)).toHaveLength(1);
});

test('brackets within a long quotation are not divided', () => {
  const text = `“${'乙'.repeat(130)}（丙。丁）。戊。”`;
  expect(divide(text)).toEqual([`“${'乙'.repeat(130)}（丙。丁）。`, '戊。”']);
});

test('three adjacent quotations are an enumeration, two are not', () => {
  const [a, b, c] = ['“坚持学习制度”', '“坚持值班制度”', '“坚持报告制度”'];
  expect(divide(`做到${a}${b}${c}，落实`)).toEqual(['做到', a, b, `${c}，落实`]);
  expect(divide(`${a}${b}${c}`)).toEqual([a, b, c]);
  expect(divide(`做到${a}${b}，落实`)).toHaveLength(1);
  expect(divide(`做到${a}${b}、${c}，落实`)).toHaveLength(1);
  expect(divide('做到“甲”“乙”“丙”，落实')).toHaveLength(1);
});

test('a stop at the end of a long quotation ends no sentence if another stop follows the quotation', () => {
  const quotation = `“${'乙'.repeat(130)}。”`;
  expect(divide(`${quotation}。丙。`)).toEqual([`${quotation}。`, '丙。']);
});

test('passages are kept together by white space at their very border alone', () => {
  expect(divide('甲。乙 丙。丁')).toEqual(['甲。', '乙 丙。', '丁']);
  expect(divide('甲 。乙')).toEqual(['甲 。', '乙']);
  const quotations = '“坚持学习制度”“坚持值班制度”“坚持报告制度”';
  expect(divide(`做到 ${quotations}`)[0]).toBe('做到 “坚持学习制度”');
});
