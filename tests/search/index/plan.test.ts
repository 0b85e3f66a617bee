import { expect, test } from 'vitest';
import { candidateBlocks, chunksFor } from '#search/index/plan.ts';

test('the smallest chunks come first, each once', () => {
  const directory = {
    release: 'r',
    blocks: 1,
    froms: ['u', '改革'],
    hashes: ['a', 'b'],
    sizes: [900, 100],
  };
  expect(chunksFor(directory, ['工会', '会改', '改革'])).toEqual([1, 0]);
});

test('a bigram before all chunks is in none of them', () => {
  const directory = { release: 'r', blocks: 1, froms: ['改革'], hashes: ['a'], sizes: [64] };
  expect(chunksFor(directory, ['工会'])).toEqual([-1]);
});

test('a word begins where its bigrams are, or where they continue in the next block', () => {
  const known = new Map([
    ['工会', [1, 4]],
    ['会改', [4, 6]],
    ['改革', [2, 4, 5, 7]],
  ]);
  expect(candidateBlocks(['工会', '会改', '改革'], known)).toEqual([4]);
  expect(candidateBlocks(['会改', '改革'], known)).toEqual([4, 6]);
});

test('there are no candidates before a chunk is read, and none with an absent bigram', () => {
  expect(candidateBlocks(['工会'], new Map())).toBeNull();
  expect(candidateBlocks(['工会', '会改'], new Map([['会改', []]]))).toEqual([]);
});
