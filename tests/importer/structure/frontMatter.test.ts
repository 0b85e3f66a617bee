import { describe, expect, test } from 'vitest';
import type { Question } from '#importer/question.ts';
import type { FrontAndBack } from '#importer/structure/frontAndBack.ts';
import { readFront } from '#importer/structure/frontAndBack.ts';
import { paragraphOf } from '#importer/structure/paragraph.ts';

const paragraphs = (...texts: string[]) =>
  texts.map((text, i) => paragraphOf([{ text, line: i + 1, level: 0, page: false }]));

describe('before the text', () => {
  /** Reads the front matter of these lines; facts are known that the end of the text has given. */
  const read = (texts: string[], known: FrontAndBack = {}) => {
    const [facts, questions]: [FrontAndBack, Question[]] = [known, []];
    const front = readFront(paragraphs(...texts), facts, questions);
    const { title, letterhead, addressee, ...rest } = facts;
    const words = [title, letterhead, addressee].map((paragraph) => paragraph?.text);
    return {
      ...rest,
      words,
      forms: front.map(({ form }) => form).join(' '),
      asked: questions.map(({ line, text }) => `${line} ${text}`),
    };
  };
  const TITLE = '关于读书的通知';

  test('letterhead, number, title and addressee are recognised', () => {
    expect(read(['某某市总工会文件', '某发〔2024〕1号', TITLE, '各单位：', '甲。'])).toEqual({
      words: [TITLE, '某某市总工会文件', '各单位：'],
      number: '某发〔2024〕1号',
      issuers: ['某某市总工会'],
      forms: 'letterhead text title addressee text',
      asked: [],
    });
  });

  test('an issuer that is a line of the title is the issuer', () => {
    const { issuers, words } = read(['某某市总工会', TITLE, '甲。']);
    expect([issuers, words[0]]).toEqual([['某某市总工会'], `某某市总工会${TITLE}`]);
  });

  test('what the end of the text has given stays', () => {
    const known = { issuers: ['乙会'], number: '第1号', date: '2024年1月2日' };
    const lines = [
      '某某市总工会文件',
      '某发〔2024〕1号',
      TITLE,
      '某某市教育局',
      '2024年5月6日',
      '甲。',
    ];
    expect(read(lines, { ...known })).toMatchObject({ ...known, asked: [] });
    expect(read(['某某市总工会', TITLE, '甲。'], { ...known })).toMatchObject(known);
  });

  test('a letterhead right above the title is asked about unless it says what it is', () => {
    for (const head of ['某某市总工会文件', '某某市人民政府令'])
      expect(read([head, '读书的通知', '甲。']).asked).toEqual([]);
    const { asked, forms } = read(['某某市总工会', '读书的通知', '甲。']);
    expect(forms).toBe('letterhead title text');
    expect(asked).toEqual([expect.stringMatching(/^1 标题上面的“某某市总工会”作为发文机关标志/u)]);
    expect(read(['某某市总工会', '第1号', '读书的通知', '甲。']).asked).toEqual([]);
  });

  test('organs right below the title are the issuers, with a date below them', () => {
    const { issuers, date, asked } = read([
      TITLE,
      '某某市总工会',
      '某某市教育局',
      '2024年1月2日',
      '甲。',
    ]);
    expect([issuers, date]).toEqual([['某某市总工会', '某某市教育局'], '2024年1月2日']);
    expect(asked).toEqual(['2 标题之下的“某某市总工会、某某市教育局”作为发文机关：核对']);
    expect(read([TITLE, '某某市总工会', '甲。']).date).toBe(undefined);
    expect(read([TITLE, '甲', '某某市总工会']).issuers).toBe(undefined);
  });

  test('the title’s own words below it are no issuers', () => {
    expect(read(['某某市总工会关于读书的通知', '某某市总工会', '甲。']).issuers).toBe(undefined);
  });

  test('organs at the beginning are the issuers where there is no title', () => {
    const { asked, words } = read(['某某市总工会', '甲乙。']);
    expect(words[0]).toBe(undefined);
    expect(asked).toEqual(['1 开头的“某某市总工会”作为发文机关：核对']);
  });

  const addressee = (...texts: string[]) => read([TITLE, ...texts]).words[2];
  test.each(['各单位：', '各单位:', `${'甲'.repeat(119)}：`])('%j is an addressee', (text) => {
    expect(addressee(text, '甲。')).toBe(text);
  });
  test.each([
    '各单位',
    `${'甲'.repeat(120)}：`,
    '甲。乙：',
    '通知如下：',
    '现通知：',
    '以下单位：',
    '附件：',
  ])('%j is no addressee', (text) => {
    expect(addressee(text, '乙')).toBe(undefined);
  });
  test('an addressee stands before the first sentence and the first number, or in the first three lines', () => {
    expect(addressee('甲。', '各单位：')).toBe(undefined);
    expect(addressee('一、甲', '各单位：')).toBe(undefined);
    expect(addressee('甲', '乙', '各单位：')).toBe('各单位：');
    expect(addressee('甲', '乙', '丙', '各单位：')).toBe(undefined);
    expect(addressee('甲', '乙', '丙', '各单位：', '丁。')).toBe('各单位：');
  });
});
