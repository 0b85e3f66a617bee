import { expect, test } from 'vitest';
import { writeDirectory } from '#search/directory.ts';
import type { Block } from '#search/entry.ts';
import { parseQuery } from '#search/query.ts';
import { Reader } from '#search/reader.ts';

/** Twenty blocks that all hold 工会, in an index of one made-up chunk. */
const pages = Array.from({ length: 20 }, () => [0x83, 0x01, 0x80, 0x80]);
pages[0] = [0x83, 0x00, 0x80, 0x80];
const gram = [0x66, ...Buffer.from('工会')];
const chunk = Uint8Array.from([
  ...Buffer.from('pagefind_dcd'),
  ...[0x81, 0x81, 0x83, ...gram, 0x94, ...pages.flat(), 0x80],
]);
const block = (number: number): Block => ({
  from: number * 2,
  document: [`d${number}`, ''],
  parts: {},
  layers: {},
  sections: [{ id: 's', part: null, locator: '节', n: 1, passages: [['工会', 'own']] }],
});

function open() {
  const asked: number[] = [];
  const reader = new Reader({
    release: 'r',
    directory: async () =>
      writeDirectory({
        release: 'r',
        blocks: 20,
        froms: ['工会'],
        hashes: ['unknown_a'],
        sizes: [64],
      }),
    chunk: async () => chunk,
    block: async (number) => {
      asked.push(number);
      return block(number);
    },
  });
  return { reader, asked };
}

test('only as much text is read as gives enough hits, and the rest is not claimed', async () => {
  const { reader, asked } = open();
  const answer = await reader.search(parseQuery('工会'), 5);
  expect(answer).toMatchObject({ unread: 12, complete: false });
  expect(answer.hits).toHaveLength(8);
  expect(asked).toHaveLength(8);
});

test('asked for more, it reads on and reads nothing twice', async () => {
  const { reader, asked } = open();
  await reader.search(parseQuery('工会'), 5);
  const answer = await reader.search(parseQuery('工会'), 100);
  expect(answer.hits).toHaveLength(20);
  expect(answer.complete).toBe(true);
  expect(asked).toHaveLength(20);
});
