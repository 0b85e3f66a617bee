import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSearchFiles } from '../writeSearchFiles.ts';
import { findSimilarBlocks, bigramsBeginning } from '#search/index/similarBlocks.ts';
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

test('lists the bigrams that begin with a character, most frequent first', async () => {
  const pairs = await bigramsBeginning(index.bigrams, '读');
  // 读者 is in as many blocks.
  expect(pairs.slice(0, 2).sort()).toEqual(['读书', '读者'].sort());
});
