import { expect, test } from 'vitest';
import { namedHeads, withoutNote, withoutNumber } from '#search/locate/documentName.ts';

const LABOUR = '中华人民共和国劳动法（2018年修正）';
const CRIMINAL = '中华人民共和国刑法';
const SIXTH = '中华人民共和国刑法修正案（六）';
const NAMES = [[LABOUR], [CRIMINAL], [SIXTH], ['读书会关于开展读书活动的通知', '读书通知']];

const headsOf = (text: string) =>
  namedHeads(NAMES, text).map(({ document, rest, rank }) => [document, rest, rank]);

test.each([
  ['中华人民共和国劳动法第三条', [[0, '第三条', 3]]],
  ['《中华人民共和国劳动法》第三条', [[0, '》第三条', 3]]],
  ['劳动法3', [[0, '3', 2]]],
  [
    '劳动法（2018年修正）第三条',
    [
      [0, '）第三条', 2],
      [0, '（2018年修正）第三条', 2],
    ],
  ],
  ['刑法第三条', [[1, '第三条', 2]]],
  [
    '刑法修正案（六）第三条',
    [
      [2, '）第三条', 2],
      [1, '修正案（六）第三条', 2],
    ],
  ],
  [
    '刑法修正案六',
    [
      [2, '', 2],
      [1, '修正案六', 2],
    ],
  ],
  [
    '刑法修正案6',
    [
      [2, '', 2],
      [1, '修正案6', 2],
    ],
  ],
  ['开展读书活动的通知3', [[3, '3', 2]]],
  ['读书活动的通知3', [[3, '3', 1]]],
  ['读书通知3', [[3, '3', 3]]],
  ['通知3', []],
  ['劳动合同法', []],
  ['', []],
])('the names at the head of %s', (text, heads) => {
  expect(headsOf(text)).toEqual(heads);
});

test('a number at the end of a name is the name’s unless a unit follows it or a mark precedes it', () => {
  expect(headsOf('刑法修正案6条').some(([document]) => document === 2)).toBe(false);
  expect(headsOf('刑法修正案，6').some(([document]) => document === 2)).toBe(false);
});

test.each([
  ['劳动法（2018年修正）', '劳动法', ''],
  ['劳动法(试行)', '劳动法', ''],
  ['刑法修正案（五）', '刑法修正案（五）', '刑法修正案'],
  ['刑法修正案（ 5 ）', '刑法修正案（ 5 ）', '刑法修正案'],
  ['（试行）办法', '（试行）办法', ''],
  ['劳动法', '劳动法', ''],
])('%s has a note or the number of a series', (name, plain, series) => {
  expect([withoutNote(name), withoutNumber(name)]).toEqual([plain, series]);
});
