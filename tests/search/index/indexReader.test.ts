import { expect, test } from 'vitest';
import { parseQuery } from '#search/match/query.ts';
import type { IndexLookup } from '#search/index/indexLookup.ts';
import { IndexReader } from '#search/index/indexReader.ts';
import { oneSectionBlock } from '../oneSectionBlock.ts';
import { memoryIndex } from './memoryIndex.ts';

const BLOCKS = 20;

/** Opens an index of one chunk over blocks, one document each unless `goesOn`; records the blocks read. */
function open(textOf: (number: number) => string, goesOn = false) {
  const asked: number[] = [];
  const texts = Array.from({ length: BLOCKS }, (_, number) => textOf(number));
  const { lookup } = memoryIndex(texts, { goesOn });
  const reader = new IndexReader(lookup, async (number) => {
    asked.push(number);
    const block = oneSectionBlock([goesOn ? 'd' : `d${number}`, ''], [[texts[number] ?? '', [0]]], {
      from: number,
      n: number + 1,
    });
    return goesOn && number + 1 < BLOCKS ? { ...block, more: true } : block;
  });
  return { reader, asked };
}

test('reads only as many blocks as give enough hits, and counts the unread ones', async () => {
  const { reader, asked } = open(() => '工会');
  const answer = await reader.search(parseQuery('工会'), 5);
  expect(answer).toMatchObject({ complete: false, better: false });
  expect(await reader.countUnread(parseQuery('工会'))).toBe(12);
  expect(answer.hits).toHaveLength(8);
  expect(asked).toHaveLength(8);
});

test('unread blocks are not counted where the index knows only some of them', async () => {
  const lookup: IndexLookup = {
    open: async () => ({ blocks: 9 }),
    candidates: async (_query, _tier, wanted) => ({ blocks: [0], complete: wanted > 1 }),
    tokensOf: () => [],
    postings: async () => [],
    bytesFor: async () => 0,
  };
  const reader = new IndexReader(lookup, () => Promise.reject(new Error('missing')));
  expect(await reader.countUnread(parseQuery('会'))).toBeNull();
});

test('continues where it stopped and reads no block twice', async () => {
  const { reader, asked } = open(() => '工会');
  await reader.search(parseQuery('工会'), 5);
  const answer = await reader.search(parseQuery('工会'), 100);
  expect(answer.hits).toHaveLength(20);
  expect(answer.complete).toBe(true);
  expect(asked).toHaveLength(20);
});

test('a match as typed in the last block is read first', async () => {
  const { reader, asked } = open((number) => (number === 19 ? '权利、义务' : '权利义务'));
  const { hits } = await reader.search(parseQuery('权利、义务'), 10);
  expect(hits.map(({ tier }) => tier)).toContain('literal');
  expect(asked[0]).toBe(19);
});

test('reads on until there are enough matches as typed', async () => {
  const { reader } = open((number) => (number < 15 ? '权利，义务' : '权利义务'));
  const { hits } = await reader.search(parseQuery('权利义务'), 5);
  expect(hits.filter(({ tier }) => tier === 'literal')).toHaveLength(5);
});

test('stops at the limit of blocks and reports that better hits may follow', async () => {
  const { reader } = open((number) => (number < 15 ? '权利，义务' : '权利义务'));
  const first = await reader.search(parseQuery('权利义务'), 5, undefined, 6);
  expect(first).toMatchObject({ complete: false, better: true });
  const more = await reader.search(parseQuery('权利义务'), 5, undefined, 20);
  expect(more).toMatchObject({ better: false });
  expect(more.hits.filter(({ tier }) => tier === 'literal')).toHaveLength(5);
});

test('separate words are not looked up while there are enough hits of words together', async () => {
  const { reader } = open((number) => (number % 2 ? '法的' : '的法'));
  const some = await reader.search(parseQuery('法 的'), 5);
  expect(some.hits.every(({ tier }) => tier === 'folded')).toBe(true);
  expect(some.complete).toBe(false);
  const all = await reader.search(parseQuery('法 的'), 100);
  expect(all.hits).toHaveLength(20);
  expect(all.complete).toBe(true);
});

test('a match over three blocks is one hit', async () => {
  const page = (number: number) => `第${number}页。${'甲乙丙丁'.repeat(16)}。`;
  const { reader } = open(page, true);
  for (const literal of [false, true]) {
    const { hits } = await reader.search(parseQuery(`丁。${page(1)}第2`, literal), 10);
    expect(hits.map(({ passages, tier }) => [passages.length, tier])).toEqual([[3, 'literal']]);
  }
});

test('finds characters that folding drops', async () => {
  const { reader } = open((number) => (number === 7 ? '好😀' : '好，'));
  expect((await reader.search(parseQuery('😀'), 10)).hits).toHaveLength(1);
  expect((await reader.search(parseQuery('，'), 100)).hits).toHaveLength(19);
});

test('a literal query reads only blocks that can contain it', async () => {
  const { reader, asked } = open((number) => (number === 3 ? '权利、义务' : '权利义务'));
  const answer = await reader.search(parseQuery('权利、义务', true), 10);
  expect(answer).toMatchObject({ complete: true });
  expect(answer.hits).toHaveLength(1);
  expect(asked.slice(0, 2)).toEqual([3, 2]);
  expect(asked).toHaveLength(2);
});

test('reads only blocks within the bounds', async () => {
  const { reader, asked } = open(() => '工会');
  await reader.search(parseQuery('工会'), 10, [4, 6]);
  expect(asked).toEqual([4, 5]);
});

test('matches that begin or end in the same passage are hits of their own', async () => {
  const { reader } = open((number) => (number < 3 ? '甲乙乙' : '丙'), true);
  const { hits } = await reader.search(parseQuery('乙'), 10);
  expect(hits).toHaveLength(3);
  const across = open((number) => (number < 3 ? '乙乙乙' : '丙'), true).reader;
  const found = (await across.search(parseQuery('乙乙'), 10)).hits;
  expect(found.map(({ passages }) => passages.map(({ order }) => order).join('-'))).toEqual([
    '0',
    '0-1',
    '1',
    '1-2',
    '2',
  ]);
});

test('the blocks of a batch are requested at once', async () => {
  const { lookup } = memoryIndex(Array.from({ length: 20 }, () => '工会'));
  const asked: number[] = [];
  const reader = new IndexReader(lookup, (number) => {
    asked.push(number);
    return new Promise(() => undefined);
  });
  void reader.search(parseQuery('工会'), 5);
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toHaveLength(4);
});
