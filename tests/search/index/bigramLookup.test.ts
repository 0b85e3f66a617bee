import { expect, test } from 'vitest';
import { writeDirectory } from '#search/index/directory.ts';
import { BigramLookup } from '#search/index/bigramLookup.ts';
import { parseQuery } from '#search/match/query.ts';

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
