import { describe, expect, test } from 'vitest';
import type { Question } from '#importer/question.ts';
import { paragraphOf } from '#importer/structure/paragraph.ts';
import {
  documentNumberIn,
  looksLikeTitle,
  readTitle,
  shortTitle,
} from '#importer/structure/title.ts';
import { draftOfParagraphs, draftOfText } from '../draftView.ts';

const REST = ['各单位：', '现将有关事项通知如下。'];

test.each([
  [['某某市总工会关于进一步做好困难职工', '解困脱困工作的实施方案']],
  [['某某市总工会关于开展2024年度', '“中国梦·劳动美”主题宣传教育活动的', '通 知']],
  [['某某市总工会', '某某市财政局', '关于印发《某某办法》的通知']],
  [['推广晨读活动', '——在全区大会上的讲话']],
])('a title of several lines is joined and asked about: %j', (lines) => {
  const { title, questionTexts } = draftOfText([...lines, '', ...REST].join('\n'));
  expect(title).toBe(lines.join(''));
  expect(questionTexts).toContain(`标题按 ${lines.length} 行接成一个`);
});

test('organs at the beginning of a title are the issuers', () => {
  expect(
    draftOfParagraphs('某某市总工会', '某某市财政局', '关于甲的通知', ...REST).facts['issuer'],
  ).toBe('某某市总工会、某某市财政局');
});

test('a letterhead is no part of the title', () => {
  const { title, files } = draftOfParagraphs(
    '某某区总工会文件',
    '某工发〔2022〕8号',
    '关于甲的通知',
    ...REST,
  );
  expect(title).toBe('关于甲的通知');
  expect(files['text.mdx']).toContain('<Letterhead>某某区总工会文件</Letterhead>');
});

test('an organ above a title without 关于, letterhead or title, is asked about', () => {
  expect(draftOfParagraphs('某某县人民政府', '县长办公会议纪要', ...REST).questionTexts).toContain(
    '若是标题的前半',
  );
});

test('a missing title is asked about', () => {
  expect(draftOfParagraphs('一、甲。', '二、乙。').questionTexts).toContain('没有认出标题');
});

test.each([
  ['某工发〔2022〕8号', '某工发〔2022〕8号'],
  ['某发(2022)第 8 号', '某发(2022)第 8 号'],
  ['第799号', '第799号'],
  ['〔通〕第3号', '〔通〕第3号'],
  ['某工发〔2022〕8号　签发人：甲', '某工发〔2022〕8号'],
  ['某工发〔2022〕8号文件', undefined],
  ['某发﹝2023﹞17号', '某发﹝2023﹞17号'],
  ['某发［2023］17号', '某发［2023］17号'],
  ['某发 〔2023〕 17 号', '某发 〔2023〕 17 号'],
  ['8号', undefined],
  ['第8号令', undefined],
])('the document number in %j is %j', (line, number) => {
  expect(documentNumberIn(line)).toBe(number);
});

test.each(['甲的通知', '某某法', '管理办法（试行）', '甲的 通 知', '甲的通知[1]', '甲的通知〔1〕'])(
  '%j looks like a title',
  (text) => {
    expect(looksLikeTitle(text)).toBe(true);
  },
);
test.each(['', '通知', '甲的通知。', '甲的事情', '甲[1]'])(
  '%j does not look like a title',
  (text) => {
    expect(looksLikeTitle(text)).toBe(false);
  },
);

test.each([
  ['某某管理办法', '办法'],
  ['某某 条例', '条例'],
  ['某某办法（试行）', '某某办法（试行）'],
  ['读书月的安排表', '读书月的安排表'],
])('the short name of %j is %j', (title, name) => {
  expect(shortTitle(title)).toBe(name);
});

describe('of the lines before the text,', () => {
  /** Reads the title and returns it, with the other lines and the number of lines that were asked about. */
  const read = (...lines: string[]) => {
    const questions: Question[] = [];
    const paragraphs = lines.map((text, i) =>
      paragraphOf([
        {
          text: text.replace(/^# /u, ''),
          line: i + 1,
          level: text.startsWith('# ') ? 1 : 0,
          page: false,
        },
      ]),
    );
    const { front, titleIndex, issuers } = readTitle(paragraphs, questions);
    const [question] = questions;
    return {
      title: front[titleIndex]?.text,
      index: titleIndex,
      issuers,
      asked: question ? `${question.line} ${/\d+ 行/u.exec(question.text)?.[0]}` : '',
    };
  };

  test('the one that the source marks is the title', () => {
    expect(read('甲的通知', '# 乙')).toEqual({ title: '乙', index: 1, issuers: [], asked: '' });
  });

  test('the one that names a genre is the title, without a question', () => {
    expect(read('某某文件', '读书的通知', '各单位：')).toEqual({
      ...{ title: '读书的通知', index: 1, issuers: [], asked: '' },
    });
  });

  test('a short one is the title where none names a genre', () => {
    expect(read('读书月', '各单位要读书。').title).toBe('读书月');
    expect(read('甲'.repeat(40), '各单位要读书。').title).toBe('甲'.repeat(40));
    expect(read('甲'.repeat(41), '各单位要读书。').title).toBe(undefined);
    expect(read('某某市总工会', '各单位要读书。').title).toBe(undefined);
  });

  test.each(['某工发〔2022〕8号', '2024年1月2日', '（2024年1月2日甲的通知）', '一、甲的通知'])(
    '%s is not the title',
    (line) => {
      expect(read(line, '各单位要读书。')).toMatchObject({ title: undefined, index: -1 });
    },
  );

  test('none below the first sentence, nor below the eighth, is the title', () => {
    expect(read('各单位要读书。', '甲的通知').title).toBe(undefined);
    const lines = Array.from({ length: 7 }, (_, i) => `一、甲${i}`);
    expect(read(...lines, '甲乙的通知').title).toBe('甲乙的通知');
    expect(read(...lines, '一、乙', '甲乙的通知').title).toBe(undefined);
  });

  test('those from 关于 on are joined, up to four', () => {
    expect(read('文件', '关于甲', '和乙的通知')).toEqual({
      ...{ title: '关于甲和乙的通知', index: 1, issuers: [], asked: '2 2 行' },
    });
    expect(read('关于甲', '乙', '丙', '丁的通知').title).toBe('关于甲乙丙丁的通知');
    expect(read('关于甲', '乙', '丙', '丁', '戊己的通知').title).toBe('戊己的通知');
    expect(read('关于甲', '2024年1月2日', '戊己的通知').title).toBe('戊己的通知');
  });

  test('organs above 关于 belong to the title, and are the issuers', () => {
    expect(read('某某市总工会', '某某市财政局', '关于甲的通知')).toEqual({
      title: '某某市总工会某某市财政局关于甲的通知',
      index: 0,
      issuers: ['某某市总工会', '某某市财政局'],
      asked: '1 3 行',
    });
    expect(read('某某市总工会文件', '关于甲的通知').title).toBe('关于甲的通知');
  });

  test('the line above a subtitle is the title with it', () => {
    expect(read('推广晨读', '——在大会上的讲话')).toMatchObject({
      ...{ title: '推广晨读——在大会上的讲话', index: 0 },
    });
    expect(read('（甲）', '——在大会上的讲话').title).toBe('——在大会上的讲话');
    expect(read('——在大会上的讲话').title).toBe('——在大会上的讲话');
  });
});
