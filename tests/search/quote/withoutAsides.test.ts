import { expect, test } from 'vitest';
import { isLead, isOnlyMarks, isQuoters, withoutAsides } from '#search/quote/withoutAsides.ts';

const strippedOf = (text: string) =>
  withoutAsides(text).map(({ head, aside, text: rest }) => [rest, head, ...aside]);

test.each([
  ['要加强［注2］学习①', [['要加强学习', '', '［注2］', '①']]],
  ['要加强 - 12 - 学习', [['要加强  学习', '', '- 12 -']]],
  ['要加强第3页，共5页学习¹', [['要加强学习', '', '第3页，共5页', '¹']]],
  ['（一）要加强学习', [['要加强学习', '（一）', '（一）']]],
  ['12. 要加强学习', [['要加强学习', '12. ', '12.']]],
  ['会议强调，要加强学习', [['要加强学习', '会议强调，', '会议强调，']]],
  [
    '1.会议强调，2.要加强学习',
    [
      ['会议强调，2.要加强学习', '1.', '1.'],
      ['2.要加强学习', '1.会议强调，', '1.会议强调，'],
      ['要加强学习', '1.会议强调，2.', '1.会议强调，', '2.'],
    ],
  ],
  ['根据《读书法》，会议强调，要学习', [['要学习', ...twice('根据《读书法》，会议强调，')]]],
  ['根据要求，要学习', [['要学习', ...twice('根据要求，')]]],
  ['今天天晴，会议强调，要学习', []],
  ['要加强学习', []],
  ['会议强调，', []],
])('%s without what may not be quoted', (text, expected) => {
  expect(strippedOf(text)).toEqual(expected);
});

function twice(text: string): string[] {
  return [text, text];
}

test('an announcement has clauses of 24 characters at most, names of documents not counted', () => {
  const announced = (clause: string) => strippedOf(`${clause}强调，要学习`).length;
  expect(announced('甲'.repeat(22))).toBe(1);
  expect(announced('甲'.repeat(23))).toBe(0);
  expect(announced(`${'甲'.repeat(22)}《${'乙'.repeat(60)}》`)).toBe(1);
  expect(announced(`《${'乙'.repeat(94)}》`)).toBe(1);
  expect(announced(`《${'乙'.repeat(99)}》`)).toBe(0);
});

test.each([
  ['会议强调，', '会议指出，', true],
  ['会议强调，', '', true],
  ['会议强调，', '大会认为，', false],
  ['（一）', '要学习。', true],
  ['（一）', '要学习。（二）', false],
  ['（一）', '（二）要学习。', false],
  ['工会组织应当指出，', '企业工会组织必须指出，', false],
  ['我们看到，他强调，', '工会组织应当向职工讲，', true],
])('%s is the quoter’s before a source after %s: %s', (head, before, expected) => {
  expect(isQuoters(head, before)).toBe(expected);
});

test.each([
  ['会议强调', true],
  ['会议强调：', true],
  ['第十二条', true],
  ['会议', false],
  ['', false],
])('%s announces a quotation: %s', (text, expected) => {
  expect(isLead(text)).toBe(expected);
});

test.each([
  ['（一）', true],
  ['①', true],
  ['- 3 -', true],
  ['1. ［注2］', true],
  ['', true],
  ['1. 学习', false],
  ['学', false],
])('%s is nothing but marks and numbers: %s', (text, expected) => {
  expect(isOnlyMarks(text)).toBe(expected);
});

test.each(['面积120m²以内', '共10³件'])('the power in %s is no footnote mark', (text) => {
  expect(withoutAsides(text)).toEqual([]);
});
