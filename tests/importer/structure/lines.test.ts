import { expect, test } from 'vitest';
import { draftOfText } from '../draftView.ts';

/** Returns paragraphs as a page of 28 characters a line, first lines indented by two, as GB/T 9704 sets it. */
function page(...paragraphs: string[]): string {
  return paragraphs.map((text) => (`　　${text}`.match(/.{1,28}/gu) ?? []).join('\n')).join('\n');
}

const ONE =
  '职工互助保障是工会组织服务职工的重要载体，是工会组织联系职工家庭的重要纽带，各级工会要把职工互助保障工作摆上重要议事日程，切实抓好落实。';
const TWO =
  '为进一步做好职工互助保障工作，切实减轻职工因病因灾造成的经济负担，现就做好职工互助保障工作通知如下，请认真贯彻执行。';

test('lines broken at the width of the page are joined, and indents begin paragraphs', () => {
  const { files, counts } = draftOfText(`关于甲的通知\n${page(ONE, TWO, ONE)}\n`);
  const text = files['text.mdx']?.replaceAll('<Join />', '').replaceAll('\n', '') ?? '';
  expect(text).toBe(`# 关于甲的通知${ONE}${TWO}${ONE}`);
  expect(counts.joins).toBe(6);
});

test('without indents, the line after a full line that ends in a stop is joined and asked about', () => {
  const full = '要坚持以读者为中心的工作导向和突出重点以及分类指导整体推进各项';
  const lines = [full, full, `${full.slice(0, -1)}。`, full, full, '完。'];
  const { counts, questions } = draftOfText(`关于甲的通知\n\n${lines.join('\n')}\n`);
  expect(counts.joins).toBe(5);
  expect(questions.map(({ line }) => line)).toEqual([6]);
});

test.each([
  ['a long line', `${ONE.slice(0, 45)}\n\n${ONE.slice(45)}`, '接在了上一行后面'],
  ['a short one', '参加人数要达到五万，参保率不低于\n\n百分之八十。', '没有句末标点'],
])('%s without a final stop is asked about, joined or not', (_, broken, words) => {
  expect(draftOfText(`关于甲的通知\n\n${broken}\n`).questionTexts).toContain(words);
});

test('a heading with a comma is no broken line, and no sentence', () => {
  const { files, questionTexts } = draftOfText(
    `关于甲的通知\n\n一、提高认识，加强领导\n\n${ONE}\n\n二、明确任务，突出重点\n\n${TWO}\n`,
  );
  expect(files['1.mdx']).toMatch(/^## 一、提高认识，加强领导\n/u);
  expect(questionTexts).not.toContain('上一行');
});

test('rows of a table are never joined', () => {
  const rows = '甲某某某某某某某某，\t乙某某某某某某某某某某某某某某某某某某某\n丙某某，\t丁某某';
  expect(draftOfText(`关于甲的通知\n\n${rows}\n`).counts.joins).toBe(0);
});
