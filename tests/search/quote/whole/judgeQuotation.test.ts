import { describe, expect, test } from 'vitest';
import { runOf } from '#search/match/textRun.ts';
import { checkQuotations } from '#search/quote/whole/checkQuotations.ts';
import { foldNaively } from '../../naive.ts';
import { testPassage } from '../../testPassage.ts';
import { quotedSourceOf } from '../quotedSource.ts';

const [FIRST, SECOND, THIRD] = [
  '要坚持全年开放社区书屋，',
  '广泛开展各种形式的朗读竞赛；',
  '努力建设一支热心的讲读队伍。',
] as const;
const OTHER = '会议由三个区的代表轮流主持。';
const source = quotedSourceOf([
  runOf([FIRST, SECOND, THIRD].map((text, order) => testPassage(order, text))),
  runOf([testPassage(3, OTHER, { document: 'e' })]),
]);

async function judged(pasted: string, from = source) {
  const { quotations } = await checkQuotations(pasted, from);
  const [quotation] = quotations;
  if (!quotation || quotations.length > 1) throw new Error('not one quotation');
  const { verdict, verdicts, findings, omissions, places } = quotation;
  return {
    ...{ verdict, verdicts, omissions },
    words: findings.map(({ sentence }) => foldNaively(sentence.text)).join(''),
    orders: places.flatMap(({ passages }) => passages.map(({ order }) => order)),
  };
}

describe('a quotation of several sentences', () => {
  test.each([
    [FIRST + SECOND, ['continuous'], [0, 1]],
    [FIRST + THIRD, ['abridged'], [0, 2]],
    [THIRD + FIRST, ['reordered'], [2, 0]],
    [THIRD + OTHER, ['spliced'], [2, 3]],
    [OTHER + THIRD + FIRST, ['spliced', 'reordered'], [3, 2, 0]],
    [FIRST + SECOND.replace('；', '。'), ['punctuation'], [0, 1]],
    [`${FIRST}${SECOND}但是没有人真的去做这件事。`, ['absent'], [0, 1]],
  ])('%s is %o, and has its findings and places', async (text, verdicts, orders) => {
    const quotation = await judged(text);
    expect(quotation).toMatchObject({ verdict: verdicts[0], verdicts, orders });
    expect(quotation.words).toBe(foldNaively(text));
  });

  test('tells the words left out, and whether they are marked', async () => {
    const omission = { text: `，${SECOND}`, characters: foldNaively(SECOND).length };
    expect((await judged(FIRST + THIRD)).omissions).toEqual([{ ...omission, marked: false }]);
    const { verdicts, omissions } = await judged(`${FIRST}……${THIRD}`);
    expect(verdicts).toEqual(['abridged']);
    expect(omissions).toEqual([{ ...omission, text: SECOND, marked: true }]);
  });

  test('tells an omission whose words cannot be read without their number', async () => {
    const passages = async () => {
      throw new Error('offline');
    };
    expect((await judged(FIRST + THIRD, { ...source, passages })).omissions).toEqual([
      { text: '', marked: false },
    ]);
  });
});
