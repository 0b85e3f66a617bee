import { expect, test } from 'vitest';
import type { Block } from '#search/match/block.ts';
import { parseQuery } from '#search/match/query.ts';
import { missingNeighbours, loadRunAround, joinBlocks } from '#search/index/adjacentBlocks.ts';

const block = (from: number, text: string, more?: true): Block => ({
  from,
  document: ['d', ''],
  parts: {},
  layers: [['own', '原文', 'own']],
  sections: [{ id: 's', part: null, locator: '节', n: from + 1, passages: [[text, [0]]] }],
  ...(more ? { more } : {}),
});
const all = [block(0, '甲乙工', true), block(1, '会丙改', true), block(2, '革丁'), block(3, '革')];
const loaded = (...numbers: number[]) =>
  new Map(numbers.flatMap((n): [number, Block][] => (all[n] ? [[n, all[n]]] : [])));

test('neighbouring blocks are joined up to the end of the document', () => {
  const texts = joinBlocks(loaded(3, 0, 1)).map(({ run }) => run.raw);
  expect(texts).toEqual(['甲乙工会丙改', '革']);
  expect(joinBlocks(loaded(2, 3))).toHaveLength(2);
});

test('a block into which a match may extend is missing', () => {
  const missing = (query: string, ...numbers: number[]) =>
    joinBlocks(loaded(...numbers)).flatMap((range) =>
      missingNeighbours(range, loaded(...numbers), parseQuery(query)),
    );
  expect(missing('工会', 0)).toEqual([1]);
  expect(missing('工会', 1)).toEqual([0]);
  expect(missing('改革', 1)).toEqual([2]);
  expect(missing('乙丙', 0, 1)).toEqual([]);
  expect(missing('工会', 0, 1)).toEqual([]);
});

test('punctuation of the query as typed is searched for in neighbouring blocks, too', async () => {
  const pages = [block(0, '甲：', true), block(1, '“工会', true), block(2, '”。')];
  const read: number[] = [];
  const load = async (number: number) => {
    read.push(number);
    return pages[number] ?? block(number, '无');
  };
  expect((await loadRunAround(1, parseQuery('工会'), load)).raw).toBe('“工会');
  expect((await loadRunAround(1, parseQuery('：“工会”'), load)).raw).toBe('甲：“工会”。');
  expect(read).toEqual([1, 1, 2, 0]);
});
