import { expect, test } from 'vitest';
import { EditionError, type Problem, collectProblems, formatProblem } from '#edition/problem.ts';

const PROBLEM = { file: 'content/doc/one.mdx', line: 3, message: '不一致', mend: '改回' };

test('a problem reads as place, fault, readings and mend', () => {
  expect(formatProblem({ ...PROBLEM, readings: { 原文: '甲', 本站: '乙' } })).toBe(
    '✗ content/doc/one.mdx:3\n  不一致\n  原文：甲\n  本站：乙\n  修改办法：改回',
  );
});

test('a problem of a whole file names no line', () => {
  expect(formatProblem({ ...PROBLEM, line: undefined })).toMatch(/^✗ content\/doc\/one.mdx\n/u);
});

test.each([
  ['\u0007', '⟨U+0007⟩'],
  ['\u200B', '⟨U+200B⟩'],
  ['\u{E0001}', '⟨U+E0001⟩'],
  ['\uD800', '⟨U+D800⟩'],
  ['\n', '⏎'],
  ['\t', '\t'],
])('a character that nobody sees is named: %j', (unseen, shown) => {
  expect(formatProblem({ ...PROBLEM, message: `甲${unseen}乙` })).toContain(`\n  甲${shown}乙\n`);
});

test('an endless text is cut', () => {
  const message = (length: number) =>
    formatProblem({ ...PROBLEM, message: '甲'.repeat(length) }).split('\n')[1];
  expect(message(1998)).toBe(`  ${'甲'.repeat(1998)}`);
  expect(message(1999)).toBe(`  ${'甲'.repeat(1998)}……`);
});

test('an error counts and lists every problem', () => {
  const { message } = new EditionError([PROBLEM, { ...PROBLEM, line: 9 }]);
  expect(message).toMatch(/^内容有 2 处问题/u);
  expect(message).toContain('one.mdx:3');
  expect(message).toContain('one.mdx:9');
});

test('collecting returns the result, or adds the problems and goes on', () => {
  const problems: Problem[] = [];
  expect(collectProblems(problems, () => 7)).toBe(7);
  const fail = () => {
    throw new EditionError([PROBLEM]);
  };
  expect(collectProblems(problems, fail)).toBeUndefined();
  expect(problems).toEqual([PROBLEM]);
});

test('collecting lets any other error through', () => {
  const fail = () => {
    throw new TypeError('a bug');
  };
  expect(() => collectProblems([], fail)).toThrow('a bug');
});
