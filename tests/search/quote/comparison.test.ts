import { expect, test } from 'vitest';
import { compare } from '#search/quote/comparison.ts';
import { entry } from '../notice.ts';

const text = '要认真学习《章程》；把“双进”做实，团结奋斗。';
const between = (from: string, to: string) => {
  const range = [text.indexOf(from), text.indexOf(to) + to.length] as const;
  return { entries: [entry(0, text)], range };
};
const differences = (quotation: string, from: string, to: string) => {
  const { source, edits } = compare(quotation, between(from, to));
  const pairs = edits.map((edit) => [
    quotation.slice(...edit.quotation),
    source.slice(...edit.text),
  ]);
  return [source, pairs];
};

test('punctuation within and at the edges is compared where the quotation has some', () => {
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

test('words left out, added and changed', () => {
  expect(differences('把双进做细，团结和奋斗', '把', '奋斗')).toEqual([
    '把“双进”做实，团结奋斗',
    [
      ['', '“'],
      ['', '”'],
      ['细', '实'],
      ['和', ''],
    ],
  ]);
});

test('a character of two units is never cut', () => {
  const place = { entries: [entry(0, '甲𠀀乙')], range: [0, 4] as const };
  const { edits } = compare('甲𠀁乙', place);
  expect(edits).toEqual([{ quotation: [1, 3], text: [1, 3] }]);
});
