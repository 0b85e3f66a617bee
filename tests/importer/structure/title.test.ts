import { expect, test } from 'vitest';
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
