import { expect, test } from 'vitest';
import { runOf } from '#search/match/textRun.ts';
import { checkQuotations } from '#search/quote/whole/checkQuotations.ts';
import { testPassage } from '../testPassage.ts';
import { quotedSourceOf } from './quotedSource.ts';

/** Makes a reader that fails from its second call on. */
function onlyOnce<T>(read: (text: string) => Promise<T>): (text: string) => Promise<T> {
  let calls = 0;
  return async (text) => {
    calls += 1;
    if (calls > 1) throw new Error('offline');
    return read(text);
  };
}

test.each([
  [['第六节 查封、扣押物证、书证'], '第六节 查封、书证', '扣押物证、'],
  [
    [
      '1元至20元的部分 按2%－3%交纳',
      '21元至50元的部分 按1%－2%交纳',
      '51元至90元的部分 按0.5%－1%交纳',
    ],
    '1元至20元的部分 按2%－3%交纳51元至90元的部分 按0.5%－1%交纳',
    '21元至50元的部分 按1%－2%交纳',
  ],
])('of %j, %s is abridged', async (texts, pasted, left) => {
  const library = quotedSourceOf([runOf(texts.map((text, at) => testPassage(at, text)))]);
  const { quotations } = await checkQuotations(pasted, library);
  expect(
    quotations.map(({ verdict, omissions }) => [verdict, omissions.map(({ text }) => text)]),
  ).toEqual([['abridged', [left]]]);
});

test('of equal places of an abridged sentence the one after the sentence before is meant', async () => {
  const same = '省、自治区、直辖市工会应当在十五日内作出决定；';
  const texts = [
    `申请入会的，说明理由。${same}准予加入。`,
    `申请退会的，交回会员证。${same}准予退出。`,
  ] as const;
  const library = quotedSourceOf([runOf(texts.map((text, at) => testPassage(at, text)))]);
  const { quotations } = await checkQuotations(texts[1].replace('自治区、', ''), library);
  expect(
    quotations.map(({ verdicts, omissions }) => [verdicts, omissions.map(({ text }) => text)]),
  ).toEqual([[['abridged'], ['自治区、']]]);
});

test('a quotation spliced of two documents is recognised where one search finds only the first', async () => {
  const [one, two] = [
    '工会章程由代表大会会议通过施行',
    '阅读办法由理事会第二次会议修正公布',
  ] as const;
  const all = [one, two].map((text, at) => runOf([testPassage(at, text, { document: `d${at}` })]));
  const similarRuns = async (text: string) => all.slice(text.includes('工会') ? 0 : 1).slice(0, 1);
  const library = { ...quotedSourceOf(all), similarRuns };
  const report = await checkQuotations(`“${one}${two}”`, library);
  expect(report.quotations.map(({ verdicts }) => verdicts)).toEqual([['spliced']]);
  const unread = { ...library, similarRuns: onlyOnce(similarRuns) };
  expect((await checkQuotations(`“${one}${two}”`, unread)).verdict).toBe('unread');
});

const REVISIONS = [
  '根据2004年8月28日第十届常务委员会第十一次会议《关于修改公路法的决定》第一次修正',
  '根据2009年8月27日第十一届常务委员会第十次会议《关于修改部分法律的决定》第二次修正',
  '根据2016年11月7日第十二届常务委员会第二十四次会议《关于修改海关法的决定》第三次修正',
] as const;

test.each([
  ['reordered', REVISIONS[1] + REVISIONS[0]],
  ['reordered', `${REVISIONS[2]}\n${REVISIONS[1]}`],
  ['continuous', REVISIONS[0] + REVISIONS[1]],
  ['abridged', REVISIONS[0] + REVISIONS[2]],
  ['altered', REVISIONS[0].replace('28', '27').replace('第一次', '第四次')],
  ['altered', `${REVISIONS[1].replace('27', '29')}${REVISIONS[0]}`],
])('words of passages that are like one another are %s: %s', async (verdict, pasted) => {
  const run = runOf(REVISIONS.map((text, at) => testPassage(at, text)));
  expect((await checkQuotations(pasted, quotedSourceOf([run]))).verdict).toBe(verdict);
});

test('of two ways to leave words out the shorter one is meant', async () => {
  const texts = [
    '国防用途终止时，经军事机关批准后，应当移交该海岛所在省、自治区、直辖市人民政府。',
    '第三十九条 国务院和沿海省、自治区、直辖市人民政府，应当建立规划。',
  ];
  const run = runOf(texts.map((text, at) => testPassage(at, text)));
  const pasted = texts[0]?.replace('自治区、', '') ?? '';
  const { quotations } = await checkQuotations(pasted, quotedSourceOf([run]));
  expect(quotations.map(({ omissions }) => omissions.map(({ text }) => text))).toEqual([
    ['自治区、'],
  ]);
});

test('short passages are told by being whole', async () => {
  const texts = ['第四章 设计和安装', '设计和安装活动应当有许可证。', '禁止转让许可证。'];
  const run = runOf(texts.map((text, at) => testPassage(at, text)));
  const pasted = `${texts[0]}${texts[2]}`;
  expect((await checkQuotations(pasted, quotedSourceOf([run]))).verdict).toBe('abridged');
  const swapped = `${texts[2]?.replace('。', '')}${texts[0]}`;
  expect((await checkQuotations(swapped, quotedSourceOf([run]))).verdict).toBe('reordered');
});

test('a sentence with an invented tail is set against the place that its quotation has come to', async () => {
  const like = ['三', '五', '七'].map(
    (years) => `有下列情形之一的，处${years}年以下有期徒刑、拘役或者管制，并处罚金：`,
  );
  const [three = '', five = ''] = like;
  const texts = ['第一条 种植毒品原植物的，一律强制铲除。', five, '第二条 非法经营的。', three];
  const runs = texts.map((text, at) => runOf([testPassage(at, text)]));
  const library = { ...quotedSourceOf(runs), similarRuns: async () => runs.slice(3) };
  const tail = '，并推动本地企业家协会蓬勃壮大';
  const { quotations } = await checkQuotations(texts[0] + five.slice(0, -1) + tail, library);
  const [, finding] = quotations.flatMap(({ findings }) => findings);
  expect(finding?.places.map(({ passages }) => passages[0]?.order)).toEqual([1]);
});

test('the number of an article is altered, not what follows it left out', async () => {
  const text = ['第四条 工会学习章程。', '第五条 国家保护职工的权利。'];
  const library = quotedSourceOf([runOf(text.map((one, at) => testPassage(at, one)))]);
  const report = await checkQuotations('第四条 国家保护职工的权利。', library);
  expect(report.verdict).toBe('altered');
});

test('numbers that a space or a bracket parts are other numbers than one', async () => {
  const texts = ['工会会员分别为5 10人以上的，设小组', '应当按照（1）2的比例配备专职干部'];
  const library = quotedSourceOf([runOf(texts.map((text, at) => testPassage(at, text)))]);
  const verdictOn = async (pasted: string) => (await checkQuotations(pasted, library)).verdict;
  for (const [right, wrong] of [
    [texts[0], texts[0]?.replace('5 10', '510')],
    [texts[1], texts[1]?.replace('（1）2', '12')],
  ] as const) {
    expect(await verdictOn(right ?? '')).toBe('continuous');
    expect(await verdictOn(wrong ?? '')).toBe('altered');
  }
  expect(await verdictOn(texts[0]?.replace('5 10', '5　10') ?? '')).toBe('punctuation');
});
