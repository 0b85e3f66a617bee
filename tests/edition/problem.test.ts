import { expect, test } from 'vitest';
import { EditionError, type Problem, collectProblems, formatProblem } from '#edition/problem.ts';

const PROBLEM = { file: 'content/doc/one.mdx', line: 3, message: '不一致', mend: '改回' };

test('a problem reads as place, fault, readings and mend', () => {
  expect(formatProblem({ ...PROBLEM, readings: { 原文: '甲', 校订: '乙' } })).toBe(
    '✗ content/doc/one.mdx:3\n  不一致\n  原文：甲\n  校订：乙\n  修改办法：改回',
  );
});

test('a problem of a whole file names no line', () => {
  expect(formatProblem({ ...PROBLEM, line: undefined })).toMatch(/^✗ content\/doc\/one.mdx\n/u);
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
