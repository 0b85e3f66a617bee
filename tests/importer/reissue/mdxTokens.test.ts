import { expect, test } from 'vitest';
import { tokenizeMdx } from '#importer/reissue/mdxTokens.ts';

test.each([
  ['甲\\_乙', '甲_乙'],
  ['甲&#32;&lt;', '甲 <'],
  ['<Relay of="a">甲</Relay>', '甲'],
  ['<Letterhead>甲</Letterhead>', '甲'],
  ['甲<Join />乙', '甲\n乙'],
  ['𠮷\\', '𠮷\\'],
  ['&amp;&gt;&quot;&apos;&other;', `&>"'&other;`],
  ['&#x4E2D;&#X4e2d;&#20013;', '中中中'],
  ['&#1114111;&#1114112;', '\u{10ffff}&#1114112;'],
  [`<Page source='"1"' /><Correction source='"甲"'>乙</Correction>`, '\n"1""甲"'],
  ['甲<Page source="— 1 —" /><Join />乙', '甲\n— 1 —\n乙'],
  ['甲<Correction source="&#34;and&#34;">和</Correction>乙', '甲"and"乙'],
])('%s stands for %j in the source', (line, source) => {
  expect(
    tokenizeMdx(line)
      .map((token) => token.source)
      .join(''),
  ).toBe(source);
});

test('one token may stand for several characters; a tag around words stands for none', () => {
  expect(tokenizeMdx('<Quote of="a">甲<Correction source="一二">三</Correction></Quote>')).toEqual([
    { kind: 'open', mdx: '<Quote of="a">', source: '' },
    { kind: 'words', mdx: '甲', source: '甲' },
    { kind: 'words', mdx: '<Correction source="一二">三</Correction>', source: '一二' },
    { kind: 'close', mdx: '</Quote>', source: '' },
  ]);
});

test('the tags of a paragraph make no token, and joins and page numbers are words', () => {
  const kinds = (line: string) => tokenizeMdx(line).map(({ kind }) => kind);
  expect(kinds('<Letterhead>甲</Letterhead>')).toEqual(['words']);
  expect(kinds('<Addressee>甲</Addressee>')).toEqual(['words']);
  expect(kinds('<Page source="1" /><Join />')).toEqual(['words', 'words']);
});
