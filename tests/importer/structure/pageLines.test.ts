import { describe, expect, test } from 'vitest';
import type { Question } from '#importer/question.ts';
import { findPageNumberLines } from '#importer/structure/pageLines.ts';
import { draftOfText } from '../draftView.ts';
import { MemoryContent } from '../memoryContent.ts';

const BODY = Array.from({ length: 9 }, (_, i) => `第${i}段要认真落实。`).join('\n\n');
const TEXT = `关于甲的通知\n\n要做到主要领导亲自抓、\n— 1 —\n\n\n一级抓一级。\n第 2 页 共 3 页\n\n${BODY}\n3\n`;

test('page numbers become editorial acts, within a sentence or below a paragraph', () => {
  const { files, questionTexts } = draftOfText(TEXT);
  expect(files['text.mdx']).toContain(
    '亲自抓、<Page source="— 1 —" /><Join />一级抓一级。<Page source="第 2 页 共 3 页" />\n',
  );
  expect(files['text.mdx']).toMatch(/<Page source="3" \/>\n$/u);
  expect(questionTexts).toContain('第 4、8、27 行共 3 行当作页码');
});

test('the source keeps the page numbers, and the gate passes', async () => {
  const content = new MemoryContent();
  await content.import('a.txt', TEXT, { id: 'a' });
  expect(content.read('content/a/source.txt')).toBe(TEXT);
});

test('a bare number that continues no page number is text and is asked about', () => {
  const { files, questionTexts } = draftOfText('关于甲的通知\n\n序号\n\n1\n\n2\n\n甲。\n');
  expect(files['text.mdx']).not.toContain('<Page');
  expect(questionTexts).toContain('这一行只有数字“1”');
});

describe('the lines that are page numbers', () => {
  /** Returns the page numbers found among the lines, and the numbers that were asked about as text. */
  const read = (...texts: string[]) => {
    const questions: Question[] = [];
    const lines = texts.map((text, i) => ({ text, line: i + 1, level: 0 }));
    const found = findPageNumberLines(lines, questions);
    const text = questions.map((question) => question.text);
    return {
      pages: [...found].map((i) => texts[i]),
      asked: text.flatMap((words) => /只有数字“(\d+)”/u.exec(words)?.[1] ?? []),
      listed: /第 (.*) 行共/u.exec(text[0] ?? '')?.[1],
    };
  };
  const lines = (count: number) => Array.from({ length: count }, () => '甲');

  test('may be bare where they continue a marked one, eight lines or more below it', () => {
    expect(read('甲', '— 1 —', ...lines(7), '2').pages).toEqual(['— 1 —', '2']);
    expect(read('甲', '— 1 —', ...lines(6), '2')).toMatchObject({ pages: ['— 1 —'], asked: ['2'] });
    expect(read('甲', '— 1 —', ...lines(7), '3')).toMatchObject({ pages: ['— 1 —'], asked: ['3'] });
    expect(read('甲', '— 1 —', ...lines(7), '２').pages).toEqual(['— 1 —', '２']);
  });

  test('are never bare from the start, nor the first line', () => {
    expect(read('甲', ...lines(10), '1')).toEqual({ pages: [], asked: ['1'], listed: undefined });
    expect(read('— 1 —', '甲')).toEqual({ pages: [], asked: [], listed: undefined });
  });

  test('are asked about: twelve by their line, three bare ones as text', () => {
    const numbered = Array.from({ length: 13 }, (_, i) => ['甲', `— ${i + 1} —`]).flat();
    expect(read(...numbered.slice(0, 24)).listed).toBe(
      '2、4、6、8、10、12、14、16、18、20、22、24',
    );
    expect(read(...numbered).listed).toMatch(/、24 等$/u);
    expect(read('甲', '5', '6', '7', '8').asked).toEqual(['5', '6', '7']);
  });
});
