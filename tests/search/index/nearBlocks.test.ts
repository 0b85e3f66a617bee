import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeIndex } from '#search/build/writeIndex.ts';
import { blocksNear, pairsBeginning } from '#search/index/nearBlocks.ts';
import { matchRun } from '#search/match/match.ts';
import { checkSentence } from '#search/quote/quotation.ts';
import { Reader } from '#search/index/indexReader.ts';
import { sentencesOf } from '#search/quote/sentence.ts';
import type { Source } from '#search/searchable.ts';
import { blocks, entries, lists, runs } from '../notice.ts';
import { shelfOn } from '../shelf.ts';

const dir = mkdtempSync(join(tmpdir(), 'near-'));
let reader: Reader;

beforeAll(async () => {
  reader = new Reader(shelfOn(dir, await writeIndex(dir, blocks, lists, 'index')));
}, 60_000);
afterAll(() => rmSync(dir, { recursive: true }));

test('through the index every quotation, altered or not, gets the verdict that all the text gives', async () => {
  const whole: Pick<Source, 'hits' | 'near'> = {
    hits: async (query) => runs.flatMap((run) => matchRun(run, query)),
    near: async () => runs,
  };
  const indexed: Pick<Source, 'hits' | 'near'> = {
    hits: async (query, enough) => (await reader.search(query, enough)).hits,
    near: async (text) => reader.text(await blocksNear(reader.lookup, text)),
  };
  const alterations = [
    (text: string) => text,
    (text: string) => text.replace(/[，、；]/gu, ''),
    (text: string) => text.slice(0, 9) + text.slice(11),
    (text: string) => [...text].map((char, at) => (at % 8 === 5 ? '某' : char)).join(''),
    (text: string) => `${text.slice(0, 14)}${entries[40]?.text.slice(6, 26)}`,
  ];
  const differing: string[] = [];
  for (const entry of entries) {
    for (const alter of alterations) {
      for (const sentence of sentencesOf(alter(entry.text))) {
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
}, 120_000);

test('the pairs that begin with a character, those in most blocks first', async () => {
  const pairs = await pairsBeginning(reader.lookup, '工');
  // In as many blocks stands 工人.
  expect(pairs.slice(0, 2).sort()).toEqual(['工人', '工会'].sort());
});
