import { expect, test } from 'vitest';
import { compareWithSource } from '#search/quote/comparison.ts';

const text = '要认真学习《章程》；把“双读”做实，团结奋斗。';
const between = (from: string, to: string) => {
  const range = [text.indexOf(from), text.indexOf(to) + to.length] as const;
  return range;
};
const differences = (quotation: string, from: string, to: string) => {
  const { source, edits } = compareWithSource(quotation, text, between(from, to));
  const pairs = edits.map((edit) => [
    quotation.slice(...edit.quotation),
    source.slice(...edit.text),
  ]);
  return [source, pairs];
};

test('compares punctuation within the quotation, and at its edges where it has some', () => {
  expect(differences('《章程》；', '章程', '章程')).toEqual(['《章程》；', []]);
  expect(differences('章程', '章程', '章程')).toEqual(['章程', []]);
  expect(differences('团结，奋斗！', '团结', '奋斗')).toEqual([
    '团结奋斗。',
    [
      ['，', ''],
      ['！', '。'],
    ],
  ]);
});

test('finds omissions, additions and changes', () => {
  expect(differences('把双读做细，团结和奋斗', '把', '奋斗')).toEqual([
    '把“双读”做实，团结奋斗',
    [
      ['', '“'],
      ['', '”'],
      ['细', '实'],
      ['和', ''],
    ],
  ]);
});

test('words left out are a whole item where equal marks allow it', () => {
  const source = '认真学习！求实！深入调研';
  const quotation = '认真学习！深入调研';
  const { edits } = compareWithSource(quotation, source, [0, source.length]);
  expect(edits).toEqual([{ quotation: [5, 5], text: [5, 8] }]);
});

test('words left out are a whole passage where equal characters allow it', () => {
  const [heading, left, rest] = [
    '全面学习、准确把握章程精神',
    '（一）研读报告精神。',
    '各级工会深入开展实践活动，充分肯定成绩',
  ];
  const [from, to] = [heading.length, heading.length + left.length];
  const source = heading + left + rest;
  const { edits } = compareWithSource(heading + rest, source, [0, source.length], [from, to]);
  expect(edits).toEqual([{ quotation: [from, from], text: [from, to] }]);
});

test('an item left out is recognised where its like was aligned, however far the list begins before it', () => {
  const source = '第六条 编制土地方案、实施土地工程、进行土地验收的，应当遵守标准。';
  const quotation = source.replace('实施土地工程、', '');
  const near = [source.indexOf('实施'), source.length - 1] as const;
  const { edits } = compareWithSource(quotation, source, near);
  const at = source.indexOf('实施');
  expect(edits).toEqual([{ quotation: [at, at], text: [at, at + '实施土地工程、'.length] }]);
});

test('a character of two UTF-16 units is never split', () => {
  // One differs from 𠀀 in its second unit, the other in its first.
  for (const other of ['𠀁', '\u{20400}'])
    expect(compareWithSource(`甲${other}乙`, '甲𠀀乙', [0, 4]).edits).toEqual([
      { quotation: [1, 3], text: [1, 3] },
    ]);
});
