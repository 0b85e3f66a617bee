import { expect, test } from 'vitest';
import { settleEdges } from '#search/quote/edges.ts';

const TEXT = '天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。';

/** Settles a quotation whose equal characters are given by their places; the rest of it and of the text differs. */
function settled(quotation: string, equal: string, at = TEXT.indexOf(equal)) {
  const from = quotation.indexOf(equal);
  const to = from + equal.length;
  const end = at + equal.length;
  const edits = [
    ...(from > 0 ? [{ quotation: [0, from] as const, text: [at, at] as const }] : []),
    ...(to < quotation.length
      ? [{ quotation: [to, quotation.length] as const, text: [end, end] as const }]
      : []),
  ];
  const result = settleEdges(quotation, TEXT, { range: [at, end], edits });
  return [
    TEXT.slice(...result.range),
    ...result.edits.map((edit) => [quotation.slice(...edit.quotation), TEXT.slice(...edit.text)]),
  ];
}

test.each([
  ['宇宙洪荒', '宇宙洪荒', ['宇宙洪荒']],
  ['雨宙洪荒', '宙洪荒', ['宇宙洪荒', ['雨', '宇']]],
  ['宇宙洪慌', '宇宙洪', ['宇宙洪荒', ['慌', '荒']]],
  ['雨亩洪荒', '洪荒', ['宇宙洪荒', ['雨亩', '宇宙']]],
  ['宇宙红慌', '宇宙', ['宇宙洪荒', ['红慌', '洪荒']]],
  ['天下的宇宙洪荒', '宇宙洪荒', ['宇宙洪荒', ['天下的', '']]],
  ['宇宙洪荒的日子', '宇宙洪荒', ['宇宙洪荒', ['的日子', '']]],
  ['的宇宙洪荒', '宇宙洪荒', ['宇宙洪荒', ['的', '']]],
  ['宇宙洪荒！', '宇宙洪荒', ['宇宙洪荒。', ['！', '。']]],
  ['宇宙洪荒。', '宇宙洪荒', ['宇宙洪荒。']],
  ['：宇宙洪荒', '宇宙洪荒', ['，宇宙洪荒', ['：', '，']]],
  ['人天地玄黄', '天地玄黄', ['天地玄黄', ['人', '']]],
  ['辰宿列张。完', '辰宿列张。', ['辰宿列张。', ['完', '']]],
  ['辰宿列张。！', '辰宿列张。', ['辰宿列张。', ['！', '']]],
])('%s, of which %s is equal, is set against %o', (quotation, equal, expected) => {
  expect(settled(quotation, equal)).toEqual(expected);
});

test('words at an edge that share less than they differ are set against nothing', () => {
  const quotation = '他说玄话宇宙洪荒';
  const edits = [
    { quotation: [0, 2], text: [2, 2] },
    { quotation: [3, 4], text: [3, 5] },
  ] as const;
  const { range, edits: left } = settleEdges(quotation, TEXT, { range: [2, 9], edits: [...edits] });
  expect([TEXT.slice(...range), left]).toEqual(['宇宙洪荒', [{ quotation: [0, 4], text: [5, 5] }]]);
});
