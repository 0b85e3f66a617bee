import { expect, test } from 'vitest';
import { seen } from '../small.ts';

test('articles that stand within one line are divided, the text unchanged, and asked about', () => {
  const { files, asked } = seen(
    '某某规则',
    '第一条 甲。 第二条 乙。 乙的第二款。 第三条 丙： （一）丁。',
    '第四条 戊。依照第五条 的规定。',
  );
  expect(files['text.mdx']).toContain(
    '第一条 甲。&#32;\n第二条 乙。 乙的第二款。&#32;\n第三条 丙： （一）丁。\n\n第四条 戊。依照',
  );
  expect(asked).toContain('这一行里还有第二条至第三条');
});

test.each([
  [['第一条 甲。', '第二条 乙。', '第四条 丙。'], '第四条在第二条之后'],
  [['第二条 甲。', '第三条 乙。'], '第一个条号是第二条'],
  [['第一条 甲。', '第二条 乙。', '第三条之一 丙。'], '第三条之一在第二条之后'],
])('a number left out is asked about: %j', (articles, words) => {
  expect(seen('某某法', ...articles).asked).toContain(words);
});

test('what follows the article on taking effect is counted as its clauses only with a question', () => {
  const law = ['某某法', '第一条 甲。', '第二条 本法自公布之日起施行。'];
  expect(seen(...law, '某某办法同时废止。').questions).toEqual([]);
  expect(seen(...law, '税率表', '一 百分之三').asked).toContain('第二条之后的“税率表”等 2 段');
});

test('a law asks about items that do not go on, each article counting anew', () => {
  const law = [
    '某某法',
    '第一条 下列：',
    '（一）甲；',
    '（二）乙。',
    '第二条 下列：',
    '（一）丙；',
    '（三）丁。',
  ];
  expect(seen(...law).questions.map(({ line }) => line)).toEqual([13]);
});
