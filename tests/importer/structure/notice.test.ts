import { describe, expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { draftOf } from '#importer/draft.ts';
import { LONG, draftOfParagraphs, draftOfText } from '../draftView.ts';
import { NOTICE, NOTICE_SOURCE } from '../../fixture/library.ts';

/** The draft of the notice in the fixture, which has all that an editor adds by hand. */
const draft = draftOf({ text: NOTICE_SOURCE, questions: [] });
const byHand = passagesOf(NOTICE);

test('the draft of a document edited by hand has its parts and sections', () => {
  expect(draft.counts.parts).toBe(NOTICE.parts.length);
  const inParts = NOTICE.sections.filter(({ id }) => id.includes('/')).length;
  expect(draft.counts.sections).toBe(inParts);
});

test('the draft joins as many broken lines', () => {
  const joins = byHand.flatMap(({ segments }) => segments).filter(({ act }) => act === 'join');
  expect(draft.counts.joins).toBe(joins.length);
});

test('at least four of five passages are the same as the editor’s', () => {
  const drafted = new Set(draft.passages.map(({ text }) => text));
  const same = byHand.filter(
    ({ segments }) =>
      drafted.has(
        segments
          .map((s) => s.source.trim() && s.source)
          .join('')
          .replaceAll('\n', ''),
      ) || drafted.has(readingText(segments)),
  );
  console.info(
    `${same.length} of ${byHand.length} passages by hand; the draft has ${drafted.size}`,
  );
  expect(same.length / byHand.length).toBeGreaterThanOrEqual(0.8);
});

test('letterhead, title, addressee and headings are recognised in the same order', () => {
  const forms = (passages: readonly { form: string }[]) =>
    passages.map(({ form }) => form).filter((form) => form !== 'text');
  expect(forms(draft.passages.map(({ paragraph }) => paragraph))).toEqual(forms(byHand));
});

test('the layer of a passage is asked about, never decided', () => {
  const text = Object.values(draft.files).join('');
  expect(text).not.toMatch(/<(?:Relay|Quote|Summary)/u);
  const asked = draft.questions.filter(
    ({ text: words }) => words.includes('<Relay') || words.includes('<Quote'),
  ).length;
  expect(asked).toBeGreaterThan(10);
});

/** Returns a sentence of so many characters. */
const sentence = (length: number) => `${'甲'.repeat(length - 1)}。`;
const addresses = (...texts: string[]) =>
  draftOfParagraphs('关于学习的通知', '各单位：', ...texts).contents.map(
    (entry) => entry.split(' ')[0],
  );

test.each([
  ['a part', 30, (text: string) => [`一、${text}`, `二、${text}`], ['opening', '1', '2']],
  [
    'a section of a part',
    60,
    (text: string) => ['一、要求', `（一）${text}`, `（二）${text}`, `二、${LONG}`],
    ['opening', '1', '1/1', '1/2', '2'],
  ],
])('%s has at least %i characters on average', (_, least, textsOf, divided) => {
  const [label = ''] = /^.*?[、）]/u.exec(textsOf('')[1] ?? '') ?? [];
  expect(addresses(...textsOf(sentence(least - label.length)))).toEqual(divided);
  expect(addresses(...textsOf(sentence(least - label.length - 1)))).not.toEqual(divided);
});

test('rows of different kinds are kept or dropped each by its own length', () => {
  const parts = ['一、要求', `（一）${LONG}${LONG}`, `（二）${LONG}${LONG}`, '二、安排'];
  expect(addresses(...parts, '1.甲。', '2.乙。')).toEqual(['opening', '1', '1/1', '1/2', '2']);
});

test('items that end in semicolons are clauses of one sentence, however long', () => {
  const clause = LONG.replace('。', '；');
  expect(addresses(`一、${clause}`, `二、${clause}`, `三、${LONG}`)).toEqual(['text']);
  expect(addresses(`一、${clause}`, `二、${LONG}`, `三、${LONG}`)).toHaveLength(4);
});

test('a row within an item is text, and asked about', () => {
  const { contents, questionTexts } = draftOfParagraphs(
    '关于学习的通知',
    ...[`一、${LONG}`, `二、${LONG}`, '一、报名。', `三、${LONG}`],
  );
  expect(contents.map((entry) => entry.split(' ')[0])).toEqual(['opening', '1', '2', '3']);
  expect(questionTexts).toContain('“一、报名。”又从头编号');
});

describe('headings that the source marks', () => {
  const contentsOf = (...texts: string[]) =>
    draftOfText(`# 关于甲的规定\n\n${texts.join('\n\n')}\n`, 'markdown');

  test('divide by the outermost of their levels', () => {
    const { contents } = contentsOf('## 职数', '### 总数', LONG, '## 年龄', LONG);
    expect(contents.filter((entry) => /^h\d /u.test(entry))).toEqual(['h1 职数', 'h2 年龄']);
  });

  test('divide when half of the equal numbers are marked', () => {
    const { contents, questionTexts } = contentsOf('## 一、职数', '甲。', '二、年龄', '乙。');
    expect(contents).toEqual(['opening 开头', '1 一', '2 二']);
    expect(questionTexts).toContain('“二、年龄”没有标成标题');
  });

  test('continue their numbers past a heading with another kind of number', () => {
    const { questionTexts } = contentsOf('## 一、职数', LONG, '## 5.年龄', LONG, '二、学历', LONG);
    expect(questionTexts).toContain('“二、学历”没有标成标题');
  });
});

/** Drafts a text in Markdown of these headings and numbers, each above a long sentence. */
const marked = (...lines: string[]) =>
  draftOfText(
    `# 关于甲的通知\n\n${lines.map((line) => `${line}\n\n${LONG}`).join('\n\n')}\n`,
    'markdown',
  );

test.each([
  ['one of three', ['## 一、甲', '二、乙', '三、丙'], ['1 一', '2 二', '3 三'], false],
  ['one of two', ['## 一、甲', '二、乙'], ['1 一', '2 二'], true],
  ['the second of two', ['一、甲', '## 二、乙'], ['opening 开头', '2 二'], false],
  [
    'all, beside deeper ones',
    ['## 一、甲', '### （一）丙', '### （二）丁', '## 二、乙'],
    ['1 一', '1/1 一（一）', '1/2 一（二）', '2 二'],
    false,
  ],
])(
  'where the source marks %s of the numbered lines as headings, it is divided by them or by the numbers',
  (_, lines, entries, asked) => {
    const { contents, questionTexts } = marked(...lines);
    expect(contents.filter((entry) => entry !== 'opening 开头' || entries.includes(entry))).toEqual(
      entries,
    );
    expect(questionTexts.includes('没有标成标题')).toBe(asked);
  },
);
