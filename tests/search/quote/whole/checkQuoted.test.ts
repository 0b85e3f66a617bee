import { expect, test } from 'vitest';
import type { QuotationFinding } from '#search/quote/finding.ts';
import { checkQuoted, readQuotedText } from '#search/quote/whole/checkQuoted.ts';
import { testPassage } from '../../testPassage.ts';

/** Checks a sentence after one that was found in these passages; returns the ranges of passages that are asked for. */
async function askedAfter(...orders: number[]): Promise<unknown[]> {
  const asked: unknown[] = [];
  const places = [{ passages: orders.map((order) => testPassage(order, '甲要学习理论。')) }];
  const earlier = [{ places: [] }, { places }, { places: [] }] as unknown as QuotationFinding[];
  const [sentence] = readQuotedText('各级工会要切实落实责任。').sentences;
  if (!sentence) throw new Error('there is no sentence');
  const source = {
    traditional: async () => ({}),
    hits: async () => [],
    similarRuns: async () => [],
    passages: async (...range: unknown[]) => {
      asked.push(range);
      return [];
    },
  };
  await checkQuoted(sentence, orders.length > 0 ? earlier : [], source, async () => undefined);
  return asked;
}

test('a sentence is looked for among the twelve passages before and after the last place found', async () => {
  expect(await askedAfter(19, 20)).toEqual([['d', 8, 32]]);
  expect(await askedAfter(5)).toEqual([['d', 0, 17]]);
});

test('before any place is found, none is near', async () => {
  expect(await askedAfter()).toEqual([]);
});
