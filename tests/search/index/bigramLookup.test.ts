import { expect, test } from 'vitest';
import { writeDirectory } from '#search/index/directory.ts';
import { BigramLookup } from '#search/index/bigramLookup.ts';
import { parseQuery } from '#search/match/query.ts';
import type { Tier } from '#search/match/textMatch.ts';
import { memoryIndex } from './memoryIndex.ts';

const directory = writeDirectory({
  release: 'r',
  blocks: 9,
  froms: ['工会'],
  hashes: ['unknown_aaaaaaa'],
  sizes: [64],
});

test('a failed directory is read again', async () => {
  let asked = 0;
  const lookup = new BigramLookup({
    release: 'r',
    directory: async () => {
      asked += 1;
      if (asked === 1) throw new Error('offline');
      return directory;
    },
    chunk: async () => new Uint8Array(),
  });
  await expect(lookup.open()).rejects.toThrow('offline');
  await expect(lookup.open()).resolves.toMatchObject({ blocks: 9 });
});

test('a bigram before all chunks needs none', async () => {
  const lookup = new BigramLookup({
    release: 'r',
    directory: async () => directory,
    chunk: () => Promise.reject(new Error('no chunk was to be read')),
  });
  const found = await lookup.candidates(parseQuery('一下'), 'folded', 10);
  expect(found).toEqual({ blocks: [], complete: true });
});

/** Twenty blocks of the same words, in two of which punctuation stands. */
const MARKED = Array.from({ length: 20 }, (_, i) =>
  i === 3 ? '权利、义务' : i === 9 ? '：权利义务' : '权利义务',
);
/** Ten blocks of words apart by a comma, nine of others, and one of punctuation. */
const MIXED = Array.from({ length: 20 }, (_, i) =>
  i < 10 ? '甲，乙' : i < 19 ? '乙甲' : '丙、，',
);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** Returns the blocks in which a query may be found, from an index of one bigram in a chunk, and the chunks read. */
async function candidates(texts: string[], query: string, tier: Tier, wanted = 99) {
  const { lookup, read } = memoryIndex(texts, { perChunk: 1 });
  const found = await lookup.candidates(parseQuery(query), tier, wanted);
  return { ...found, read: read.length };
}

test.each([
  ['within it, in the block or the one before', '权利、义务', [3, 2], 4],
  ['before it, in the block or the one after', '：权利义务', [9, 10], 4],
  ['below it nowhere', '权利义务：', [], 4],
  ['none', '权利', range(0, 20), 1],
  ['alone', '、', [3], 1],
  ['below a character, which it narrows by itself', '权：', [], 1],
])('a query as typed is in the blocks with its punctuation: %s', async (_, query, blocks, read) => {
  expect(await candidates(MARKED, query, 'literal')).toEqual({ blocks, complete: true, read });
});

test('punctuation alone is in the blocks with all of it, the rarest looked up first', async () => {
  expect((await candidates(MIXED, '，', 'literal')).blocks).toEqual([...range(0, 10), 19]);
  expect(await candidates(MIXED, '，、', 'literal')).toEqual({
    blocks: [19],
    complete: true,
    read: 1,
  });
});

test.each([
  ['甲乙 乙甲', [10]],
  ['甲 丙', [19]],
  ['丙 甲 乙', [19]],
])(
  'separate words (%s) are in the blocks with all of them, or with the end of one',
  async (query, blocks) => {
    expect(await candidates(MIXED, query, 'scattered')).toMatchObject({ blocks, complete: true });
  },
);

test('a single word is never scattered, and separate words are not looked up as typed', async () => {
  const none = { blocks: [], complete: true, read: 0 };
  expect(await candidates(MIXED, '甲', 'scattered')).toEqual(none);
  expect(await candidates(MIXED, '甲 乙', 'literal')).toEqual(none);
});

test('of a character no more chunks are read than give enough blocks', async () => {
  const first = await candidates(MIXED, '甲', 'folded', 2);
  expect(first).toEqual({ blocks: range(10, 19), complete: false, read: 1 });
  const all = await candidates(MIXED, '甲', 'folded', 99);
  expect([all.blocks.sort((a, b) => a - b), all.complete]).toEqual([range(0, 19), true]);
});

test('a bigram has its blocks and costs the bytes of its chunk', async () => {
  const { lookup } = memoryIndex(MIXED, { perChunk: 1 });
  expect(await lookup.postings('乙甲')).toEqual(range(10, 19));
  expect(await lookup.bytesFor('乙甲')).toBe(9 * 64);
  expect(await lookup.postings('丙丁')).toEqual([]);
  expect(lookup.tokensOf('甲乙丙')).toEqual(['甲乙', '乙丙']);
});
