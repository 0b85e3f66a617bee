import { expect, test } from 'vitest';
import { piecesOf } from '#importer/reissue/mdxTokens.ts';

test.each([
  ['甲\\_乙', '甲_乙'],
  ['甲&#32;&lt;', '甲 <'],
  ['<Relay of="a">甲</Relay>', '甲'],
  ['<Letterhead>甲</Letterhead>', '甲'],
  ['甲<Join />乙', '甲\n乙'],
  ['甲<Page source="— 1 —" /><Join />乙', '甲\n— 1 —\n乙'],
  ['甲<Correction source="&#34;and&#34;">和</Correction>乙', '甲"and"乙'],
])('%s stands for %j in the source', (line, source) => {
  expect(
    piecesOf(line)
      .map((piece) => piece.source)
      .join(''),
  ).toBe(source);
});

test('what stands for several characters is one piece, and a tag around words is none of them', () => {
  expect(piecesOf('<Quote of="a">甲<Correction source="一二">三</Correction></Quote>')).toEqual([
    { kind: 'open', mdx: '<Quote of="a">', source: '' },
    { kind: 'words', mdx: '甲', source: '甲' },
    { kind: 'words', mdx: '<Correction source="一二">三</Correction>', source: '一二' },
    { kind: 'close', mdx: '</Quote>', source: '' },
  ]);
});
