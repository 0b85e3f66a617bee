import { expect, test } from 'vitest';
import { matchRun } from '#search/match.ts';
import type { Query } from '#search/query.ts';
import { checkSentence } from '#search/quotation.ts';
import { sentencesOf } from '#search/sentence.ts';
import { entries, runs } from './notice.ts';

const source = {
  hits: async (query: Query) => runs.flatMap((run) => matchRun(run, query)),
  near: async () => runs,
};
const check = (pasted: string) =>
  Promise.all(sentencesOf(pasted).map((sentence) => checkSentence(sentence, source)));
const one = async (pasted: string) => {
  const [finding] = await check(pasted);
  if (!finding) throw new Error('nothing to check');
  return finding;
};
const text = (section: string, n: number) =>
  entries.find((entry) => entry.section === section && entry.n === n)?.text ?? '';

test('every passage of the library is verbatim in itself', async () => {
  for (const entry of entries) {
    for (const finding of await check(entry.text))
      expect(finding.verdict, entry.text).toBe('verbatim');
  }
});

test('other punctuation and spacing', async () => {
  const pasted = text('speech/1', 3).replace('、', '，').replace('；', '。');
  expect(await one(pasted)).toMatchObject({
    verdict: 'punctuation',
    places: [[{ locator: '讲话（一）3' }]],
  });
});

test('a variant is set beside the source', async () => {
  const finding = await one(text('congress/charter', 7).replace('建设', ''));
  expect(finding.verdict).toBe('variant');
  const { source = '', differing = [] } = finding.readings ?? {};
  expect(differing.map(([from, to]) => source.slice(from, to))).toEqual(['建设']);
});

test('pieces of different places are a patchwork, each with its place', async () => {
  const patchwork = `${text('speech/1', 6).slice(0, 30)}${text('measures/2', 2).slice(20, 50)}`;
  const finding = await one(patchwork.replace(/[。；]/gu, ''));
  expect(finding.verdict).toBe('stitched');
  expect(finding.places.map(([place]) => place?.section)).toEqual(['speech/1', 'measures/2']);
});

test('what the library does not have is said to be absent', async () => {
  expect(await one('春眠不觉晓，处处闻啼鸟。')).toMatchObject({ verdict: 'absent', places: [] });
});

test('relayed words in quotation marks get a warning, the document’s own do not', async () => {
  expect(await one(`“${text('speech/1', 3)}”`)).toMatchObject({
    verdict: 'verbatim',
    unquotable: true,
  });
  expect((await one(text('speech/1', 3))).unquotable).toBe(false);
  expect((await one(`“${text('measures/1', 3)}”`)).unquotable).toBe(false);
});

test('a sentence across two passages is verbatim in both', async () => {
  const pasted = `${text('congress/charter', 5)}${text('congress/charter', 6)}`;
  expect(await one(pasted)).toMatchObject({ verdict: 'verbatim' });
  expect((await one(pasted)).places[0]).toHaveLength(2);
});

test('two thousand characters without an end take no more than a moment', async () => {
  const start = performance.now();
  await check('工会改革创新发展'.repeat(250));
  expect(performance.now() - start).toBeLessThan(5000);
});
