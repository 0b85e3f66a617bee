import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSearchFiles } from '../writeSearchFiles.ts';
import { NO_BLOCKS } from '#search/index/indexLookup.ts';
import type { IndexLookup } from '#search/index/indexLookup.ts';
import { findSimilarBlocks } from '#search/index/similarBlocks.ts';
import { matchRun } from '#search/match/match.ts';
import { checkSentence } from '#search/quote/quotation.ts';
import { sentencesOf } from '#search/quote/sentence.ts';
import type { SearchableText } from '#search/searchable.ts';
import { blocks, passages, lists, runs } from '../../fixture/search.ts';
import { indexOnDisk } from '../indexFiles.ts';

const dir = mkdtempSync(join(tmpdir(), 'near-'));
let index: ReturnType<typeof indexOnDisk>;

beforeAll(async () => {
  index = indexOnDisk(dir, await writeSearchFiles(dir, blocks, lists, 'index'));
});
afterAll(() => rmSync(dir, { recursive: true }));

test('quotations, altered or not, get the same verdict through the index as from the full text', async () => {
  const whole: Pick<SearchableText, 'hits' | 'similarRuns'> = {
    hits: async (query) => runs.flatMap((run) => matchRun(run, query)),
    similarRuns: async () => runs,
  };
  const indexed: Pick<SearchableText, 'hits' | 'similarRuns'> = {
    hits: async (query, enough) => (await index.reader.search(query, enough)).hits,
    similarRuns: async (text) =>
      index.reader.readRuns(await findSimilarBlocks(index.bigrams, text)),
  };
  const alterations = [
    (text: string) => text,
    (text: string) => text.replace(/[，、；]/gu, ''),
    (text: string) => text.slice(0, 9) + text.slice(11),
    (text: string) => [...text].map((char, at) => (at % 8 === 5 ? '某' : char)).join(''),
    (text: string) => `${text.slice(0, 14)}${passages[40]?.text.slice(6, 26)}`,
  ];
  const differing: string[] = [];
  for (const passage of passages) {
    for (const alter of alterations) {
      for (const sentence of sentencesOf(alter(passage.text))) {
        const [own, all] = await Promise.all(
          [indexed, whole].map(async (s) =>
            (await checkSentence(sentence, s)).map(({ verdict }) => verdict).join(),
          ),
        );
        if (own !== all) differing.push(sentence.text);
      }
    }
  }
  expect(differing).toEqual([]);
});

test('the best block comes with its neighbours, as far as they share anything with the text', async () => {
  const postings: Record<string, number[]> = {
    甲: [5, 9],
    乙: [5, 9],
    丙: [4, 9],
    丁: [6, 9],
    戊: [9, 2],
  };
  const lookup: IndexLookup = {
    open: async () => ({ blocks: 20 }),
    candidates: async () => NO_BLOCKS,
    tokensOf: (text) => [...text],
    postings: async (token) => postings[token] ?? [],
    bytesFor: async () => 1,
  };
  const found = (text: string, blocks: number) =>
    findSimilarBlocks(lookup, text, { tokens: 16, blocks });
  expect(await found('甲乙丙丁戊', 1)).toEqual([9]);
  expect(await found('甲乙丙丁戊', 2)).toEqual([9, 4, 5, 6]);
  expect(await found('己', 2)).toEqual([]);
});
