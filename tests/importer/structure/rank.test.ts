import { describe, expect, test } from 'vitest';
import type { Question } from '#importer/question.ts';
import { paragraphOf } from '#importer/structure/paragraph.ts';
import { askNumberingGaps, rankMarkerKinds } from '#importer/structure/rank.ts';
import { LONG, draftOfParagraphs, draftOfText } from '../draftView.ts';

const NUMERALS = [...'一二三四五六七八九十'];

test('a row that continues through the parts divides every part', () => {
  const rows = [3, 6, 8].flatMap((end, i, ends) => [
    `${NUMERALS[i]}、任务之${NUMERALS[i]}`,
    ...NUMERALS.slice(ends[i - 1] ?? 0, end).map((n) => `（${n}）${LONG}`),
  ]);
  const { contents, questionTexts } = draftOfParagraphs(
    '关于甲的意见',
    '现提出以下意见。',
    ...rows,
  );
  expect(contents.slice(1)).toEqual([
    ...['1 一', '1/1 一（一）', '1/2 一（二）', '1/3 一（三）'],
    ...['2 二', '2/4 二（四）', '2/5 二（五）', '2/6 二（六）'],
    ...['3 三', '3/7 三（七）', '3/8 三（八）'],
  ]);
  expect(questionTexts).not.toContain('编号');
});

test('a part is divided by the next kind, never by one within its items', () => {
  const { contents } = draftOfParagraphs(
    '关于甲的意见',
    '一、要求',
    `（一）${LONG}`,
    `（二）${LONG}`,
    '二、任务',
    `（三）${LONG}`,
    `1.${LONG}`,
    `2.${LONG}`,
    `（四）${LONG}`,
  );
  expect(contents.slice(-3)).toEqual(['2 二', '2/3 二（三）', '2/4 二（四）']);
});

test('a kind that encloses another in the text divides first', () => {
  const inner = [`一是${LONG}`, `（一）${LONG}`, `（二）${LONG}`];
  const { contents } = draftOfParagraphs('某某讲话', `1.${LONG}`, ...inner, `2.${LONG}`, ...inner);
  expect(contents.filter((entry) => !entry.includes('/'))).toEqual(['opening 开头', '1 1', '2 2']);
});

test.each([
  [
    ['一、甲', '1、乙。', '2、丙。', '2、丁。', '4、戊。', '二、己'],
    ['2、丁。', '4、戊。'],
  ],
  [['一、甲', '（一）乙。', '（三）丙。', '二、己'], ['（三）丙。']],
  [['一、甲', '二、乙', '四、丙', '五、丁'], ['四、丙']],
  [
    ['一、甲', '（一）乙。', '（二）丙。', '二、己', '（三）丁。', '三、庚', '（五）辛。'],
    ['（五）辛。'],
  ],
])('a number out of sequence is asked about: %j', (rows, expected) => {
  const { questionTexts } = draftOfParagraphs('关于甲的通知', ...rows);
  const found = [...questionTexts.matchAll(/“(.*)”的编号不接/gu)].map(([, words]) => words);
  expect(found).toEqual(expected);
});

test('a row within a row, a row that restarts and a reference to a number are not asked about', () => {
  const rows = [
    '一、甲',
    '1.乙：',
    '1.丙。',
    '2.丁。',
    '2.戊。',
    '二、己',
    '1.庚。',
    '（三）项所列的辛。',
  ];
  expect(draftOfParagraphs('关于甲的通知', ...rows).questionTexts).not.toContain('编号不接');
});

test('第一部分 ranks above 一、 and （一）', () => {
  const { contents } = draftOfParagraphs(
    '工作报告',
    '第一部分 回顾',
    `（一）${LONG}`,
    `（二）${LONG}`,
    '第二部分 安排',
    `一、${LONG}`,
    `二、${LONG}`,
  );
  expect(contents.map((entry) => entry.split(' ')[0])).toEqual([
    'opening',
    '1',
    '1/1',
    '1/2',
    '2',
    '2/1',
    '2/2',
  ]);
});

test('unmarked headings that continue the numbers of marked ones are headings', () => {
  const { contents, questionTexts } = draftOfText(
    `# 关于甲的规定\n\n## 一、职数\n\n${LONG}\n\n## 二、年龄\n\n${LONG}\n\n三、${LONG}\n`,
    'markdown',
  );
  expect(contents).toEqual(['opening 开头', '1 一', '2 二', '3 三']);
  expect(questionTexts).toContain('没有标成标题');
});

test('【…】 alone on a line is a heading, and numbers restart below it', () => {
  const rows = ['【基本知识】', '1.问？', `答：${LONG}`, '【会员管理】', '1.问？', `答：${LONG}`];
  const { contents, questionTexts } = draftOfParagraphs('知识问答', ...rows);
  expect(contents).toEqual(['opening 开头', 'h1 基本知识', 'h2 会员管理']);
  expect(questionTexts).not.toContain('编号');
});

test('numbers of four digits are read', () => {
  const items = Array.from({ length: 1200 }, (_, i) => `${i + 1}．${LONG}`);
  expect(draftOfParagraphs('关于甲的通知', ...items).counts.sections).toBe(1200);
});

test('short items 一要…二要… are text; long ones divide and are asked about', () => {
  const short = ['一要提高站位。', '二要强化责任。', '三要改进作风。'];
  expect(draftOfParagraphs('关于甲的决定', ...short).contents).toEqual(['text 正文']);
  const long = draftOfParagraphs('关于甲的决定', ...short.map((words) => words + LONG));
  expect(long.contents).toHaveLength(4);
  expect(long.questionTexts).toContain('按“一要”等 3 项分成章节');
});

const paragraphs = (texts: string) =>
  texts.split(' ').map((text, i) => paragraphOf([{ text, line: i + 1, level: 0, page: false }]));
const ranks = (texts: string) => rankMarkerKinds(paragraphs(texts));
const gaps = (texts: string) => {
  const questions: Question[] = [];
  askNumberingGaps(paragraphs(texts), questions);
  return questions.map(({ line, text }) => `${line} ${/不接（(.*)）/u.exec(text)?.[1]}`);
};

describe('the kinds of numbers', () => {
  test('that occur are in the standard order', () => {
    expect(ranks('①甲 1.甲 （一）甲 甲 一、甲')).toEqual(['comma', 'bracket', 'digit', 'circle']);
  });

  test.each([
    [
      'are nested otherwise where the inner ones restart twice',
      '（一）甲 一、甲 二、甲 （二）甲 一、甲',
      ['bracket', 'comma'],
    ],
    [
      'are not where the inner ones restart once',
      '（一）甲 一、甲 二、甲 （二）甲',
      ['comma', 'bracket'],
    ],
    [
      'are not where an inner number stands before the first outer one',
      '一、甲 （一）甲 一、甲 （二）甲 一、甲',
      ['comma', 'bracket'],
    ],
    [
      'are not where an inner row begins with another number',
      '（一）甲 一、甲 （二）甲 二、甲',
      ['comma', 'bracket'],
    ],
    [
      'are not where the outer ones do not continue',
      '（一）甲 一、甲 （三）甲 一、甲',
      ['comma', 'bracket'],
    ],
  ])('%s', (_, texts, kinds) => {
    expect(ranks(texts)).toEqual(kinds);
  });
});

describe('a number is asked about', () => {
  test('unless it continues its row, or begins one', () => {
    expect(gaps('一、甲 （一）甲 （二）甲 二、甲 （一）甲 1.甲 2.甲 三、甲')).toEqual([]);
  });

  test.each([
    ['when its row skips one', '一、甲 三、甲', ['2 上一项是 1']],
    ['once: the row goes on from it', '一、甲 三、甲 四、甲', ['2 上一项是 1']],
    ['when there is none before it', '二、甲', ['1 前面没有同类的编号']],
    [
      'when a row in the next part neither restarts nor continues',
      '一、甲 （一）甲 二、甲 （三）甲',
      ['4 上一项是 1'],
    ],
  ])('%s', (_, texts, questions) => {
    expect(gaps(texts)).toEqual(questions);
  });

  test('not when a row continues through the parts', () => {
    expect(gaps('一、甲 （一）甲 （二）甲 二、甲 （三）甲 三、甲 四、甲 （四）甲')).toEqual([]);
  });

  test('not when it refers to another item', () => {
    expect(gaps('一、甲 （一）甲 （五）项规定的甲 （二）甲')).toEqual([]);
  });

  test('not when an article restarts the numbers of its items', () => {
    expect(gaps('第一条　甲 （一）甲 （二）甲 第二条　甲 （一）甲')).toEqual([]);
    expect(gaps('第一条　甲 （一）甲 第二条　甲 （二）甲')).toEqual(['4 前面没有同类的编号']);
    expect(gaps('第一条　甲 （一）甲 1.甲 （二）甲 第二条　甲 （一）甲 2.甲')).toEqual([
      '7 前面没有同类的编号',
    ]);
  });

  test('not when an outer row of the same kind goes on after an inner one', () => {
    expect(gaps('1.甲 2.甲 1.甲 2.甲 3.甲')).toEqual([]);
    expect(gaps('1.甲 2.甲 3.甲 1.甲 4.甲')).toEqual([]);
    expect(gaps('1.甲 2.甲 1.甲 5.甲 3.甲')).toEqual(['4 上一项是 1']);
  });
});
