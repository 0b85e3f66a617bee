import { describe, expect, test } from 'vitest';
import { EditionError } from '#edition/problem.ts';
import { readingText } from '#edition/passage.ts';
import { parseSection } from '#library/mdx/parseSection.ts';
import { LAYERS } from './layers.ts';

const parse = (source: string) =>
  parseSection(source, 'one.mdx', LAYERS).map(({ form, lines }) => ({
    form,
    lines: lines.map(({ line, segments }) => [line, readingText(segments)]),
  }));

/** Returns every problem as `line message → mend`. */
const problemsIn = (source: string) => {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof EditionError) {
      return error.problems.map(({ line, message, mend }) => `${line} ${message} → ${mend}`);
    }
    throw error;
  }
  return [];
};

describe('a section', () => {
  test('has one passage per line, and a paragraph ends at an empty line', () => {
    expect(parse('甲，\n乙。\n\n丙。\n')).toEqual([
      {
        form: 'text',
        lines: [
          [1, '甲，'],
          [2, '乙。'],
        ],
      },
      { form: 'text', lines: [[4, '丙。']] },
    ]);
  });

  test('distinguishes letterhead, title, addressee and part heading from text', () => {
    const source =
      '<Letterhead>某会</Letterhead>\n\n# 通知\n\n<Addressee>各镇：</Addressee>\n\n## 一、认真\n\n正文。';
    expect(parse(source).map(({ form }) => form)).toEqual([
      'letterhead',
      'title',
      'addressee',
      'heading',
      'text',
    ]);
  });

  test('keeps every character of plain text, quotation marks and dashes included', () => {
    const text = '“甲”‘乙’——丙……（丁）3.5%"戊"--己';
    expect(parse(text)).toEqual([{ form: 'text', lines: [[1, text]] }]);
  });

  test('may be saved with Windows line ends', () => {
    expect(parse('甲，\r\n乙。\r\n')).toEqual([
      {
        form: 'text',
        lines: [
          [1, '甲，'],
          [2, '乙。'],
        ],
      },
    ]);
  });
});

describe('a problem', () => {
  test.each([
    ['甲。 \n乙。', 1, '行首或行尾多了空格'],
    ['甲。\n 乙。', 2, '行首或行尾多了空格'],
    ['\uFEFF甲。', 1, '行首或行尾多了空格'],
    ['1. 甲', 1, '不能有这种 Markdown 结构（list）'],
    ['甲。\n\n- 乙', 3, '不能有这种 Markdown 结构（list）'],
    ['> 甲', 1, '不能有这种 Markdown 结构（blockquote）'],
    ['### 甲', 1, '不能有这种 Markdown 结构（heading）'],
    ['甲\n===', 1, '不能有这种 Markdown 结构（heading）'],
    ['甲\n\n---\n\n乙', 3, '不能有这种 Markdown 结构（thematicBreak）'],
    ['import x from "y"', 1, '正文里不能写 import 和 export：删去'],
    ['{x}', 1, '正文里不能有 \\{ \\}：删去'],
    ['- 甲', 1, '正文只有段落、# 标题和 ## 部分标题'],
    ['<Relay of="speech">\n甲\n</Relay>', 1, '写在文字的同一行里'],
    ['#', 1, '这一行没有文字'],
    ['', 1, '文件里没有正文'],
    ['\n\n', 1, '文件里没有正文'],
  ])('in %j is reported on its line', (source, line, words) => {
    const found = problemsIn(source);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${line} .*${words}`, 'u'));
  });

  test('does not hide the next one', () => {
    expect(problemsIn('甲*乙*\n\n- 丙\n\n<b>丁</b>')).toHaveLength(3);
  });
});
