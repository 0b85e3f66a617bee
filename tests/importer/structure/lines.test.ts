import { describe, expect, test } from 'vitest';
import { readParagraphs } from '#importer/structure/lines.ts';
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

describe('of two lines apart from each other,', () => {
  /** Tells whether the second line continues the first, and whether the editor is asked. */
  const verdict = (one: string, two: string, markup?: 'markdown') => {
    const { paragraphs, questions } = readParagraphs(`${one}\n\n${two}\n`, markup);
    const asked = questions.map(({ line }) => ` asked at ${line}`).join('');
    return `${paragraphs.length === 1 ? 'joined' : 'parted'}${asked}`;
  };
  const han = (count: number) => '甲'.repeat(count);

  test.each([
    '，',
    '。',
    '；',
    '：',
    '、',
    '！',
    '？',
    '”',
    '’',
    '）',
    '》',
    '」',
    '』',
    '】',
    '〕',
    '％',
  ])('one that begins with %s continues', (mark) => {
    expect(verdict('甲', `${mark}乙`)).toBe('joined');
  });

  test.each(['，', '、', '（', '“', '‘', '《', '〈', '〔', '【'])(
    'one after %s continues',
    (mark) => {
      expect(verdict(`甲${mark}`, '乙')).toBe('joined');
    },
  );

  test.each([
    ['a sentence is complete', '甲。', '乙'],
    ['the second has a number', '甲，', '一、乙'],
    ['one is a row of a table', '甲，', '乙\t丙'],
    ['one is a row of a Markdown table', '|甲，|', '乙'],
    ['the first is an annex label', '附件：', '乙'],
    ['the second is a date', `${han(30)}、甲`, '2024年1月2日'],
    ['the second is a date in Chinese numerals', `${han(30)}、甲`, '二〇二四年一月二日'],
    ['the second is a document number', `${han(30)}、甲`, '甲发〔2024〕1号'],
    ['the first is a title', `关于${han(30)}、乙的通知`, '乙'],
    ['the first is a short line', '甲', '乙'],
    ['the first names itself', '联系人：甲，乙丙丁戊己庚辛', '乙'],
    ['the first is a short item', `一、${han(12)}，乙`, '乙'],
    ['the first is a long heading', `（一）${han(30)}`, '乙'],
    ['the first looks like a title', `${han(30)}的通知`, '乙'],
  ])('the second is a paragraph of its own where %s', (_, one, two) => {
    expect(verdict(one, two)).toBe('parted');
  });

  test.each([
    ['|甲，', '乙'],
    ['甲，', '|乙'],
    ['甲，', '乙|'],
  ])('a single bar makes no row of a table: %s %s', (one, two) => {
    expect(verdict(one, two)).toBe('joined');
  });

  test('a genre without 关于 is no title', () => {
    expect(verdict(`${han(25)}、乙`, '某某办法')).toBe('joined asked at 3');
  });

  test('a reference to an item is no number', () => {
    expect(verdict('甲，', '（三）项规定的乙')).toBe('joined');
  });

  test.each([
    [`${han(25)}，乙`, 'joined asked at 3'],
    [`${han(24)}，乙`, 'joined asked at 3'],
    [`${han(23)}，乙`, 'parted asked at 1'],
    [`${han(25)}、乙`, 'joined asked at 3'],
    [`“${han(26)}`, 'joined asked at 3'],
    [`（${han(26)}`, 'joined asked at 3'],
    [`《${han(26)}`, 'joined asked at 3'],
    [`“甲”${han(26)}`, 'parted asked at 1'],
    [han(26), 'parted asked at 1'],
    [han(25), 'parted'],
    [`${han(10)}，乙`, 'parted asked at 1'],
    [`${han(9)}，乙`, 'parted'],
    [`${han(11)}、乙`, 'parted'],
  ])('the length of the first decides: %s', (one, expected) => {
    expect(verdict(one, '乙丙')).toBe(expected);
  });

  test('headings of Markdown, and paragraphs apart in it, are not joined', () => {
    expect(verdict('# 甲', '，乙', 'markdown')).toBe('parted');
    expect(verdict('甲，乙', '# ，丙', 'markdown')).toBe('parted');
    expect(verdict(`${han(25)}，乙`, '丙', 'markdown')).toBe('parted');
  });
});

test('a line that is nearly full is joined and asked about', () => {
  const full = '甲'.repeat(28);
  const short = '甲'.repeat(25);
  const lines = [full, full, full, full, short, '乙', ''];
  const { paragraphs, questions } = readParagraphs(lines.join('\n'), undefined);
  expect(paragraphs).toHaveLength(1);
  expect(questions.map(({ line }) => line)).toEqual([6]);
});

test('with indents, the line after a full line that ends in a stop is joined and not asked about', () => {
  const ends = `${'甲'.repeat(27)}。`;
  const lines = [`　　${'乙'.repeat(26)}`, ends, ends, ends, '完。', '　　丙。', ''];
  const { paragraphs, questions } = readParagraphs(lines.join('\n'), undefined);
  expect(paragraphs.map(({ text }) => text.slice(-2))).toEqual(['完。', '丙。']);
  expect(questions).toEqual([]);
});
