import { expect, test } from 'vitest';
import { writeDirectory } from '#search/index/directory.ts';
import type { Block } from '#search/match/block.ts';
import { gramsOf } from '#search/index/bigrams.ts';
import { parseQuery } from '#search/match/query.ts';
import { Reader } from '#search/index/indexReader.ts';

const BLOCKS = 20;

/** A library of blocks, one document each unless they go on, in an index of one chunk; what is read of it is noted. */
function open(textOf: (number: number) => string, goesOn = false) {
  const asked: number[] = [];
  const texts = Array.from({ length: BLOCKS }, (_, number) => textOf(number));
  const postings = new Map<string, number[]>();
  for (const [number, text] of texts.entries()) {
    for (const gram of gramsOf(text, goesOn ? texts[number + 1] : '')) {
      postings.set(gram, [...(postings.get(gram) ?? []), number]);
    }
  }
  const sorted = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  const reader = new Reader({
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
    block: async (number) => {
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
    },
  });
  return { reader, asked };
}

/** A chunk as Pagefind writes it, of words and the pages that hold them. */
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

test('only as much text is read as gives enough hits, and the rest is not claimed', async () => {
  const { reader, asked } = open(() => '工会');
  const answer = await reader.search(parseQuery('工会'), 5);
  expect(answer).toMatchObject({ unread: 12, complete: false, better: false });
  expect(answer.hits).toHaveLength(8);
  expect(asked).toHaveLength(8);
});

test('asked for more, it reads on and reads nothing twice', async () => {
  const { reader, asked } = open(() => '工会');
  await reader.search(parseQuery('工会'), 5);
  const answer = await reader.search(parseQuery('工会'), 100);
  expect(answer.hits).toHaveLength(20);
  expect(answer.complete).toBe(true);
  expect(asked).toHaveLength(20);
});

test('a match as typed comes first, though it stands in the last of all the blocks', async () => {
  const { reader, asked } = open((number) => (number === 19 ? '权利、义务' : '权利义务'));
  const { hits } = await reader.search(parseQuery('权利、义务'), 10);
  expect(hits.map(({ tier }) => tier)).toContain('literal');
  expect(asked[0]).toBe(19);
});

test('where the index cannot tell, it is read on until there are enough as typed', async () => {
  const { reader } = open((number) => (number < 15 ? '权利，义务' : '权利义务'));
  const { hits } = await reader.search(parseQuery('权利义务'), 5);
  expect(hits.filter(({ tier }) => tier === 'literal')).toHaveLength(5);
});

test('where that would be too much, what was found is given, and it is said that better may follow', async () => {
  const { reader } = open((number) => (number < 15 ? '权利，义务' : '权利义务'));
  const first = await reader.search(parseQuery('权利义务'), 5, undefined, 6);
  expect(first).toMatchObject({ complete: false, better: true });
  const more = await reader.search(parseQuery('权利义务'), 5, undefined, 20);
  expect(more).toMatchObject({ better: false });
  expect(more.hits.filter(({ tier }) => tier === 'literal')).toHaveLength(5);
});

test('words together come before words apart, which are not looked for while there are enough', async () => {
  const { reader } = open((number) => (number % 2 ? '法的' : '的法'));
  const some = await reader.search(parseQuery('法 的'), 5);
  expect(some.hits.every(({ tier }) => tier === 'folded')).toBe(true);
  expect(some.complete).toBe(false);
  const all = await reader.search(parseQuery('法 的'), 100);
  expect(all.hits).toHaveLength(20);
  expect(all.complete).toBe(true);
});

test('a match that runs through a block into the next is found as one', async () => {
  const page = (number: number) => `第${number}页。${'甲乙丙丁'.repeat(16)}。`;
  const { reader } = open(page, true);
  for (const literal of [false, true]) {
    const { hits } = await reader.search(parseQuery(`丁。${page(1)}第2`, literal), 10);
    expect(hits.map(({ entries, tier }) => [entries.length, tier])).toEqual([[3, 'literal']]);
  }
});

test('what no letter or Han character is, is found as it is', async () => {
  const { reader } = open((number) => (number === 7 ? '好😀' : '好，'));
  expect((await reader.search(parseQuery('😀'), 10)).hits).toHaveLength(1);
  expect((await reader.search(parseQuery('，'), 100)).hits).toHaveLength(19);
});

test('taken literally, only blocks are read that can hold it so', async () => {
  const { reader, asked } = open((number) => (number === 3 ? '权利、义务' : '权利义务'));
  const answer = await reader.search(parseQuery('权利、义务', true), 10);
  expect(answer).toMatchObject({ complete: true });
  expect(answer.hits).toHaveLength(1);
  expect(asked.slice(0, 2)).toEqual([3, 2]);
  expect(asked).toHaveLength(2);
});

test('within a document nothing is read of the others', async () => {
  const { reader, asked } = open(() => '工会');
  await reader.search(parseQuery('工会'), 10, [4, 6]);
  expect(asked).toEqual([4, 5]);
});
