import { expect, test } from 'vitest';
import { writeDirectory } from '#search/index/directory.ts';
import type { Block } from '#search/match/block.ts';
import { bigramsOfText } from '#search/index/bigrams.ts';
import { parseQuery } from '#search/match/query.ts';
import { BigramLookup } from '#search/index/bigramLookup.ts';
import type { IndexLookup } from '#search/index/indexLookup.ts';
import { IndexReader } from '#search/index/indexReader.ts';

const BLOCKS = 20;

/** Opens an index of one chunk over blocks, one document each unless `goesOn`; records the blocks read. */
function open(textOf: (number: number) => string, goesOn = false) {
  const asked: number[] = [];
  const texts = Array.from({ length: BLOCKS }, (_, number) => textOf(number));
  const postings = new Map<string, number[]>();
  for (const [number, text] of texts.entries()) {
    for (const bigram of bigramsOfText(text, goesOn ? texts[number + 1] : '')) {
      postings.set(bigram, [...(postings.get(bigram) ?? []), number]);
    }
  }
  const sorted = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  const lookup = new BigramLookup({
    release: 'r',
    directory: async () =>
      writeDirectory({
        release: 'r',
        blocks: BLOCKS,
        froms: [sorted[0]?.[0] ?? ''],
        hashes: ['unknown_a'],
        sizes: [64],
      }),
    chunk: async () => chunkOf(sorted),
  });
  const reader = new IndexReader(lookup, async (number) => {
    asked.push(number);
    const block: Block = {
      from: number,
      document: [goesOn ? 'd' : `d${number}`, ''],
      parts: {},
      layers: [['own', '原文', 'own']],
      sections: [
        {
          id: 's',
          part: null,
          locator: '节',
          n: number + 1,
          passages: [[texts[number] ?? '', [0]]],
        },
      ],
    };
    return goesOn && number + 1 < BLOCKS ? { ...block, more: true } : block;
  });
  return { reader, asked };
}

/** Encodes words and the pages with them as a chunk of Pagefind. */
function chunkOf(postings: readonly (readonly [string, readonly number[]])[]): Uint8Array {
  const list = (length: number) => [0x99, length >> 8, length & 0xff];
  const words = postings.map(([word, pages]) => {
    const bytes = Buffer.from(word);
    const deltas = pages.map((page, index) => page - (pages[index - 1] ?? 0));
    const entries = deltas.map((delta) => [
      0x83,
      ...(delta < 24 ? [delta] : [0x18, delta]),
      0x80,
      0x80,
    ]);
    return [0x83, 0x78, bytes.length, ...bytes, ...list(pages.length), ...entries.flat(), 0x80];
  });
  return Uint8Array.from([
    ...Buffer.from('pagefind_dcd'),
    ...[0x81, ...list(words.length), ...words.flat()],
  ]);
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
