import { expect, test } from 'vitest';
import { LONG, draftOfParagraphs } from '../draftView.ts';

test.each([
  ['items of one paragraph each', [`一、${LONG}`, `二、${LONG}`], ['全区要行动起来。']],
  ['items without a phrase that closes', [`一、${LONG}`, `二、${LONG}`], ['以上各项由甲科解释。']],
  [
    'a decision',
    [`一、${LONG}`, LONG, `二、${LONG}`, LONG],
    ['本决定自2022年1月1日起施行。', '《某法》根据本决定作相应修改。'],
  ],
  ['a speech', ['一、甲', LONG, '二、乙', LONG], ['同志们，让我们努力！', '谢谢大家！']],
  [
    'a report',
    ['一、甲', LONG, '二、乙', LONG],
    ['名词解释', '1．甲：乙。', '2．丙：丁。', '3．戊。', '4．己。'],
  ],
])('the closing of %s belongs to no item and is asked about', (_, items, closing) => {
  const { files, questionTexts } = draftOfParagraphs('关于甲的决定', ...items, ...closing);
  expect(
    files['closing.mdx']
      ?.replace(/(?<=。)\n(?=.)/gu, '')
      .trim()
      .split('\n\n'),
  ).toHaveLength(closing.length);
  expect(questionTexts).toMatch(new RegExp(`“二(?:、乙)?”之后的这 ${closing.length} 段`, 'u'));
});

test('paragraphs of the last item stay in it', () => {
  expect(
    draftOfParagraphs('关于甲的通知', '一、甲', LONG, '二、乙', LONG, LONG).contents,
  ).not.toContain('closing 结尾');
});

test.each([
  ['three paragraphs from the end', [LONG, LONG], 3],
  ['earlier', [LONG, LONG, LONG], 0],
])('a phrase that closes opens a closing of three paragraphs at most: %s', (_, after, length) => {
  const items = ['一、甲', LONG, '二、乙', LONG];
  const texts = [...items, '同志们，让我们努力。', ...after];
  const { questionTexts } = draftOfParagraphs('关于甲的决定', ...texts);
  expect(/之后的这 (\d) 段/u.exec(questionTexts)?.[1] ?? '0').toBe(String(length));
});

test('numbered paragraphs below an item of one paragraph belong to it', () => {
  const texts = [`一、${LONG}`, `二、${LONG}`, '1.甲。', '2.乙。'];
  const { questionTexts } = draftOfParagraphs('关于甲的决定', ...texts, '全区要行动起来。');
  expect(questionTexts).toMatch(/“二(?:、乙)?”之后的这 1 段/u);
});
