import { expect, test } from 'vitest';
import type { Range } from '#search/match/range.ts';
import { leftOutItems, withoutRanges } from '#search/quote/leftOutItems.ts';

/** Returns the words of a text that a quotation of it leaves out, looking near its range. */
const leftOut = (quotation: string, text: string, near: Range = [0, text.length]) =>
  leftOutItems(quotation, text, near).map((range) => text.slice(...range));

test.each([
  ['劳模精神、工匠精神', '弘扬劳模精神、劳动精神、工匠精神。', ['劳动精神、']],
  [
    '劳模精神、工匠精神、奋斗',
    '劳模精神、劳动精神、工匠精神、奉献、奋斗',
    ['劳动精神、', '奉献、'],
  ],
  ['精神、工匠', '弘扬劳模精神、劳动精神、工匠精神。', []],
  ['劳模精神、劳动精神', '劳模精神、劳动精神、工匠精神', []],
  ['劳模精神、奋斗、工匠精神', '劳模精神、劳动精神、工匠精神', []],
  ['劳模精神、工匠精神', '工匠精神、劳动精神、劳模精神', []],
  ['学习、求实、学习', '学习、学习、求实、学习', []],
  ['学、干、创', '学、思、干、评、创', []],
  ['制定规划，组织实施', '会同部门制定规划，组织实施。其中，由一处会同制定目录，组织实施', []],
  ['甲区、丙区，组织实施', '甲区、乙区、丙区，组织实施。其中，组织实施', ['乙区、']],
  ['学、实干', '学、思、实干', ['思、']],
  [
    '应当履行决定书、意见书。',
    '应当履行决定书、调解书、意见书。拒不履行决定书、调解书、意见书的',
    ['调解书、'],
  ],
  ['', '学习、求实', []],
])('%s in %s leaves out %o', (quotation, text, expected) => {
  expect(leftOut(quotation, text)).toEqual(expected);
});

test('items are left out up to 240 characters in a row', () => {
  const text = (length: number) => `学习、${'实'.repeat(length)}、调研`;
  expect(leftOut('学习、调研', text(239))).toEqual([`${'实'.repeat(239)}、`]);
  expect(leftOut('学习、调研', text(240))).toEqual([]);
});

test('the rest of a list stands at most 160 characters beside the range', () => {
  const list = '，学习、求实、调研，';
  const text = `${'天'.repeat(300)}${list}${'天'.repeat(300)}`;
  const found = (at: number) => leftOut('学习、调研', text, [at, at]).length;
  const places = Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => found(at));
  // A cut 习 and 调 would be no items, so both must stand within reach whole.
  expect([places[0], places[places.length - 1]]).toEqual([309 - 160, 301 + 160]);
});

test('a text without ranges has the rest of its characters at their places', () => {
  const text = '甲乙丙丁戊己庚辛壬癸';
  for (const ranges of [
    [],
    [[2, 4]],
    [[0, 3]],
    [[8, 10]],
    [
      [1, 2],
      [4, 7],
    ],
  ] as const) {
    const kept = [...text].filter((_, at) => !ranges.some(([a, b]) => a <= at && at < b));
    const { text: rest, original } = withoutRanges(text, [0, 10], ranges);
    expect(rest).toBe(kept.join(''));
    expect([...rest].map((_, at) => text.charAt(original(at)))).toEqual(kept);
  }
});

test('a range has its place in the rest', () => {
  const rangeIn = (near: readonly [number, number]) =>
    withoutRanges('甲乙丙丁戊己庚辛壬癸', near, [
      [1, 2],
      [4, 7],
    ]).range;
  expect(rangeIn([5, 8])).toEqual([3, 4]);
  expect(rangeIn([9, 10])).toEqual([5, 6]);
  expect(rangeIn([0, 1])).toEqual([0, 1]);
});
