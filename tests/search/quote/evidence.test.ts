import { expect, test } from 'vitest';
import { readEvidence } from '#search/quote/evidence.ts';
import { matchRun } from '#search/match/match.ts';
import { runOf } from '#search/match/textRun.ts';
import { testPassage } from '../testPassage.ts';

const texts = [...Array.from({ length: 60 }, () => '要坚持，书屋管理。'), '要坚持书屋管理。'];
const run = runOf(texts.map((text, at) => testPassage(at, text)));

function counting() {
  const asked: [string, number][] = [];
  return {
    asked,
    hits: async (query: Parameters<typeof matchRun>[1], enough: number) => {
      asked.push(['hits', enough]);
      return matchRun(run, query).slice(0, enough);
    },
    similarRuns: async (text: string) => {
      asked.push(['near', text.length]);
      return [run];
    },
  };
}

test('a sentence with hits needs no similar text', async () => {
  const source = counting();
  const { hits, runs } = await readEvidence('要坚持，书屋管理', source);
  expect([hits.length, runs]).toEqual([50, []]);
  expect(source.asked).toEqual([['hits', 50]]);
});

test('reads all hits before a sentence counts as not verbatim', async () => {
  const source = counting();
  const { hits } = await readEvidence('要坚持书屋管理', source);
  expect(hits.filter(({ tier }) => tier === 'literal')).toHaveLength(1);
  expect(source.asked).toEqual([
    ['hits', 50],
    ['hits', Infinity],
  ]);
});

test('reads similar text for a sentence without hits, ignoring white space', async () => {
  const source = counting();
  const { hits, runs } = await readEvidence('要坚持 书屋建设', source);
  expect([hits, runs]).toEqual([[], [run]]);
  expect(source.asked[1]).toEqual(['near', 7]);
});
