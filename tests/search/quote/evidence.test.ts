import { expect, test } from 'vitest';
import { evidenceFor } from '#search/quote/evidence.ts';
import { matchRun } from '#search/match/match.ts';
import { runOf } from '#search/match/textRun.ts';
import { entry } from '../notice.ts';

const texts = [...Array.from({ length: 60 }, () => '要坚持，党的领导。'), '要坚持党的领导。'];
const run = runOf(texts.map((text, at) => entry(at, text)));

function counting() {
  const asked: [string, number][] = [];
  return {
    asked,
    hits: async (query: Parameters<typeof matchRun>[1], enough: number) => {
      asked.push(['hits', enough]);
      return matchRun(run, query).slice(0, enough);
    },
    near: async (text: string) => {
      asked.push(['near', text.length]);
      return [run];
    },
  };
}

test('what stands somewhere is not looked for elsewhere', async () => {
  const source = counting();
  const { hits, runs } = await evidenceFor('要坚持，党的领导', source);
  expect([hits.length, runs]).toEqual([50, []]);
  expect(source.asked).toEqual([['hits', 50]]);
});

test('not to be verbatim is said only of all the places there are', async () => {
  const source = counting();
  const { hits } = await evidenceFor('要坚持党的领导', source);
  expect(hits.filter(({ tier }) => tier === 'literal')).toHaveLength(1);
  expect(source.asked).toEqual([
    ['hits', 50],
    ['hits', Infinity],
  ]);
});

test('what stands nowhere is looked for in what is like it, white space or not', async () => {
  const source = counting();
  const { hits, runs } = await evidenceFor('要坚持 党的建设', source);
  expect([hits, runs]).toEqual([[], [run]]);
  expect(source.asked[1]).toEqual(['near', 7]);
});
