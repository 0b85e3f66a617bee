import { expect, test } from 'vitest';
import { draftOfParagraphs } from '../draftView.ts';

test.each([
  [['第一章 甲', '第一条 乙。', '第三章 丙', '第二条 丁。'], '“第三章”在“第一章”之后'],
  [['第二章 甲', '第一条 乙。', '第三章 丙', '第二条 丁。'], '“第二章”前面没有同级标题'],
])('a missing chapter is asked about: %j', (law, words) => {
  expect(draftOfParagraphs('某某法', ...law).questionTexts).toContain(words);
});

test('附则 alone on a line is a heading', () => {
  const { contents } = draftOfParagraphs(
    '某某法',
    '第一章 甲',
    '第一条 乙。',
    '附　则',
    '第二条 丁。',
  );
  expect(contents).toEqual(['opening 开头', 'c1 第一章', 'h2 附 则']);
});

test('chapters may be numbered through the books or restart in each', () => {
  const law = [
    '第一编 甲',
    '第一章 乙',
    '第一条 丙。',
    '第二编 丁',
    '第二章 戊',
    '第二条 己。',
    '第一章 庚',
    '第三条 辛。',
  ];
  expect(draftOfParagraphs('某某法', ...law).questionTexts).not.toContain('章');
});
