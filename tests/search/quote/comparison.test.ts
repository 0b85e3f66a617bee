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

test('a character of two UTF-16 units is never split', () => {
  // One differs from 𠀀 in its second unit, the other in its first.
  for (const other of ['𠀁', '\u{20400}'])
    expect(compareWithSource(`甲${other}乙`, '甲𠀀乙', [0, 4]).edits).toEqual([
      { quotation: [1, 3], text: [1, 3] },
    ]);
});
