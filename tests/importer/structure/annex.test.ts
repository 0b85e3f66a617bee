import { describe, expect, test } from 'vitest';
import { annexStarts } from '#importer/structure/annex.ts';
import { readParagraphs } from '#importer/structure/lines.ts';
import type { Question } from '#importer/question.ts';
import { LONG, draftOfParagraphs } from '../draftView.ts';

const SIGNED = ['某某区总工会', '2023年5月4日'];
const NOTICE = [
  '关于印发《收支管理办法》的通知',
  '各基层工会：',
  '现印发给你们，请遵照执行。张某指出，要落实。',
];
const ARTICLES = ['第一条 为了规范，制定本办法。', '第二条 本办法自印发之日起施行。'];
const LAW = ['某某法', '第一条 甲。', '第二条 乙。', '第三条 本法自公布之日起施行。'];

test('a text that a notice issues is an annex: the notice keeps its sentences, its signature and its speakers', () => {
  const { facts, contents, files, questionTexts } = draftOfParagraphs(
    ...NOTICE,
    ...SIGNED,
    '收支管理办法',
    '第一章 总则',
    ...ARTICLES,
  );
  expect(facts).toMatchObject({ issuer: '某某区总工会', articles: true });
  expect(contents).toEqual(['text 正文', 'annex 办法', 'annex/c1 办法第一章']);
  expect(files['text.mdx']).toContain('请遵照执行。\n张某指出，要落实。');
  expect(questionTexts).toContain('当作所附的文件');
  expect(questionTexts).toContain('“指出”之后是谁的话');
});

test('a text is issued even by a title and a signature alone', () => {
  const { contents } = draftOfParagraphs(
    '关于印发《收支管理办法》的通知',
    ...SIGNED,
    '收支管理办法',
    ...ARTICLES,
  );
  expect(contents).toEqual(['text 正文', 'annex 办法']);
});

test.each([[[]], [['第一章 总则']]])(
  'a text below 附件 is an annex, with or without chapters: %j',
  (chapters) => {
    const { contents, passages } = draftOfParagraphs(
      ...NOTICE,
      ...SIGNED,
      '附件',
      '收支管理办法',
      ...chapters,
      ...ARTICLES,
    );
    expect(contents.filter((entry) => !entry.includes('/'))).toEqual(['text 正文', 'annex 附件']);
    expect(passages.filter(({ articles }) => articles)).not.toHaveLength(0);
  },
);

test('a decree takes its title from the text it issues, and its own name is the letterhead', () => {
  const { title, facts, files } = draftOfParagraphs(
    '中华人民共和国国务院令',
    '第799号',
    '《某某条例》已经通过，现予公布。',
    '总　理　　李某',
    '2024年12月6日',
    '某某条例',
    ...ARTICLES,
  );
  expect(title).toBe('某某条例');
  expect(facts).toMatchObject({
    issuer: '中华人民共和国国务院',
    number: '第799号',
    dated: '2024年12月6日',
  });
  expect(files['text.mdx']).toContain('<Letterhead>中华人民共和国国务院令</Letterhead>');
  expect(files['annex.mdx']).toMatch(/^# 某某条例\n/u);
});

test.each([
  '附件一：产生办法',
  '附：',
  '附录',
  '附表',
  '附件1',
  '附图：',
  '附件一 信号（略） 附件二 示意图（略）',
])('in a law %j opens an annex and is no clause of the last article', (heading) => {
  const { contents } = draftOfParagraphs(...LAW, heading, '说明一段。');
  expect(contents).toHaveLength(2);
  expect(contents[1]).toMatch(/^annex 附/u);
});

test('附件 named above the signature opens no annex', () => {
  const { contents, files } = draftOfParagraphs(
    '关于甲的请示',
    `${LONG}`,
    '附件：1.预算',
    '2.方案',
    ...SIGNED,
    '附件1：预算',
    '项目 金额',
  );
  expect(contents).toEqual(['text 正文', 'annex 附件1']);
  expect(files['text.mdx']).toContain('附件：1.预算');
});

test.each([
  ['附件1', (n: number) => `${n}.${LONG}`, ['附件1·1', '附件1·2']],
  ['附件一', (n: number) => `${'一二'.charAt(n - 1)}、${LONG}`, ['附件一·一', '附件一·二']],
  ['附件1', (n: number) => `${'一二'.charAt(n - 1)}、${LONG}`, ['附件1一', '附件1二']],
])('numbers that meet in a locator of %s are kept apart', (label, item, locators) => {
  const { contents } = draftOfParagraphs('关于甲的通知', LONG, label, '乙方案', item(1), item(2));
  expect(contents.slice(2).map((entry) => entry.replace(/^\S+ /u, ''))).toEqual(locators);
});

test.each(['一、收支管理办法', '有何意见（欢迎来电！）', '联系方式'])(
  'below a signature %j is no title of an issued text',
  (line) => {
    const { contents } = draftOfParagraphs('关于甲的通知', LONG, ...SIGNED, line, LONG, LONG);
    expect(contents).toEqual(['text 正文']);
  },
);

test.each([
  ['a short line', '乙方案', true],
  ['a line of 60 characters', '乙'.repeat(60), true],
  ['a longer one', '乙'.repeat(61), false],
  ['a number', '1.乙方案', false],
  ['a line that announces', '名单如下：', false],
  ['a sentence', '乙方案。', false],
])('below 附件1 %s is its heading or text', (_, line, isHeading) => {
  const { files } = draftOfParagraphs('关于甲的通知', LONG, '附件1', line, LONG);
  expect(files['annex.mdx']?.split('\n').slice(0, 3)).toEqual([
    '## 附件1',
    '',
    isHeading ? `## ${line}` : expect.not.stringMatching(/^#/u),
  ]);
});

test('an annex that names itself has no second heading', () => {
  const { files } = draftOfParagraphs('关于甲的通知', LONG, '附件1：乙方案', '丙说明', LONG);
  expect(files['annex.mdx']).toMatch(/^## 附件1：乙方案\n\n丙说明\n/u);
});

test('a title below a signature is that of an issued text only above its text', () => {
  const contentsWith = (...articles: string[]) =>
    draftOfParagraphs('关于甲的通知', ...SIGNED, '收支管理办法', ...articles).contents;
  expect(contentsWith('甲。')).toEqual(['text 正文', 'annex 办法']);
  expect(contentsWith()).toEqual(['text 正文']);
});

test('several issuers are asked about, one is not', () => {
  const asked = (...issuers: string[]) =>
    draftOfParagraphs('关于甲的通知', LONG, ...issuers, '2023年5月4日').questionTexts;
  expect(asked('甲区总工会', '乙区总工会')).toContain('有 2 个机关：甲区总工会、乙区总工会');
  expect(asked('甲区总工会')).not.toContain('个机关');
});

/** Returns the indices of the paragraphs at which annexes begin, each text being one paragraph. */
const startsOf = (...texts: string[]) => {
  const { paragraphs } = readParagraphs(texts.join('\n\n'), undefined);
  expect(paragraphs).toHaveLength(texts.length);
  const questions: Question[] = [];
  return { starts: annexStarts(paragraphs, questions), asked: questions.length };
};
const TITLE = '关于甲的通知';
const many = (count: number, text: string) => Array.from({ length: count }, () => text);

describe('a label', () => {
  test.each([
    ['of a short line opens an annex', [TITLE, LONG, '附件1', '甲。'], [2]],
    ['right below the title does', [TITLE, '附件1', '甲。'], [1]],
    ['of the first line does not', ['附件1', '甲。'], []],
    ['of a sentence does not', [TITLE, LONG, '附件1 甲。', '乙。'], []],
    ['of a line of 120 characters does', [TITLE, `附件1 ${'甲'.repeat(116)}`, '乙。'], [1]],
    ['of a longer line does not', [TITLE, `附件1 ${'甲'.repeat(117)}`, '乙。'], []],
    [
      'without a name, below one with a name, does not',
      [TITLE, LONG, '附件：甲', '附件', '乙。'],
      [2],
    ],
    [
      'without a colon does even above a signature',
      [TITLE, LONG, '附件1', '甲', ...SIGNED, '乙。'],
      [2],
    ],
  ])('%s', (_, texts, starts) => {
    expect(startsOf(...texts)).toEqual({ starts, asked: 0 });
  });
});

describe('a label with a colon', () => {
  const items = (count: number) => Array.from({ length: count }, (_, i) => `${i + 2}.甲`);
  test.each([
    ['and a list at the very end', ['附件：1.甲', '2.乙'], false],
    [
      'and twelve numbered names above the signature',
      ['附件：1.甲', ...items(12), ...SIGNED],
      false,
    ],
    [
      'and twelve names in marks',
      ['附件：', ...many(12, `《${'甲'.repeat(58)}》`), ...SIGNED],
      false,
    ],
    [
      'and twelve long lines in marks',
      ['附件：', ...many(12, `《${'甲'.repeat(59)}》`), ...SIGNED],
      true,
    ],
    ['and six lines above the signature', ['附件：甲', ...many(6, '乙。'), ...SIGNED], false],
    ['and seven lines above it', ['附件：甲', ...many(7, '乙。'), ...SIGNED], true],
    ['and a signature of one line', ['附件：甲', '乙。', '某某区总工会 2023年5月4日'], false],
    ['and a date below a sentence', ['附件：甲', '乙。', '2023年5月4日'], true],
    ['and articles below it', ['附件：1.甲', ...LAW], true],
  ])('%s opens an annex or names one', (_, texts, opens) => {
    expect(startsOf(TITLE, LONG, ...texts).starts).toEqual(opens ? [2] : []);
  });

  test.each([
    ['附件：1.甲', []],
    ['附件：一、甲', []],
    ['附件：甲', [4]],
  ])(
    '%s in a law opens an annex unless a list begins in it, whatever is signed below',
    (label, starts) => {
      expect(startsOf(...LAW, label, '乙', ...SIGNED).starts).toEqual(starts);
    },
  );
});

describe('a text that is issued without a signature', () => {
  const SAID = '《某某办法》已经通过，现予公布。';
  test.each([
    ['by a decree', ['某某人民政府令', '第5号', SAID, '某某办法', ...ARTICLES], [3]],
    [
      'with another title below it',
      ['某某人民政府令', '第5号', SAID, '某某办法', ...ARTICLES, '实施方案'],
      [3],
    ],
    ['in chapters', ['某某人民政府令', '第5号', SAID, '某某办法', '第一章 总则', ...ARTICLES], [3]],
    [
      'in the sixth line',
      ['某某纪要', ...many(4, '甲。'), '现印发某某办法。', '某某办法', ...ARTICLES],
      [6],
    ],
    [
      'only later',
      ['某某纪要', ...many(5, '甲。'), '现印发某某办法。', '某某办法', ...ARTICLES],
      [],
    ],
    ['without a sentence above', ['某某人民政府令', '第5号', '甲', '某某办法', ...ARTICLES], []],
    ['right below one line', ['某某人民政府令', SAID, '某某办法', ...ARTICLES], []],
    ['without articles', ['某某人民政府令', '第5号', SAID, '某某办法', '甲。', '乙。'], []],
  ])('%s begins at its title, or stays in the text', (_, texts, starts) => {
    expect(startsOf(...texts)).toEqual({ starts, asked: starts.length });
  });
});

test('each annex has its own words, once', () => {
  const annexes = ['附件1', '乙方案', '丙。', '附件2：丁', '戊。', '附件3', '己。'];
  const { files } = draftOfParagraphs('关于甲的通知', LONG, ...annexes);
  expect(Object.entries(files).filter(([name]) => name.startsWith('annex'))).toEqual([
    ['annex.mdx', '## 附件1\n\n## 乙方案\n\n丙。\n'],
    ['annex-x2.mdx', '## 附件2：丁\n\n戊。\n'],
    ['annex-x3.mdx', '## 附件3\n\n己。\n'],
  ]);
});
