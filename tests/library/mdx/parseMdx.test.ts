import { expect, test } from 'vitest';
import { EditionError } from '#edition/problem.ts';
import { parseMdx } from '#library/mdx/parseMdx.ts';

const problemIn = (source: string) => {
  try {
    parseMdx(source, 'one.mdx');
  } catch (error) {
    if (error instanceof EditionError) return error.problems[0];
    throw error;
  }
  return undefined;
};

test('text with paired tags is parsed', () => {
  expect(problemIn('甲<Relay of="speech">乙；\n丙。</Relay>\n\n丁。')).toBeUndefined();
  expect(parseMdx('甲\n\n乙', 'one.mdx').children).toHaveLength(2);
});

test.each([
  ['甲；\n<Relay of="speech">乙；\n丙。', 2, '标签 <Relay> 没有闭合'],
  ['甲；\n乙</Relay>。', 2, '多了一个闭合标签'],
  ['甲；\n<Relay of="speech">乙</Quote>。', 2, '</Quote> 与前面的标签不成对'],
  ['甲；\n<Relay of="speech>乙；\n丙。</Relay>', 2, '标签里的引号没有成对'],
  ['甲；\n\n乙{丙；\n丁。', 3, '正文里不能有 { }'],
  ['甲{x+}', 1, '正文里不能有 { }'],
  ['甲；\n<!-- 注 -->', 2, '“<”后面不是标签'],
  ['甲；\n乙<丙，丁。', 2, '“<”后面不是标签'],
  ['export const', 1, '正文里不能写 import 和 export'],
])('%j: the line and the problem are named in Chinese', (source, line, words) => {
  const problem = problemIn(source);
  expect(problem).toMatchObject({ file: 'one.mdx', line });
  expect(problem?.message).toBe(`MDX 写法有误：${words}`);
  expect(problem?.mend).toContain('<Relay of="speech">…</Relay>');
});

test('a section may have five thousand marks, and not one more', () => {
  const marks = (count: number) => '甲* '.repeat(count);
  expect(() => parseMdx(marks(5000), 'one.mdx')).not.toThrow();
  expect(() => parseMdx(marks(5001), 'one.mdx')).toThrow('太多，超过 5000 处');
});
