import { expect, test } from 'vitest';
import { FAILED, PASSED, type TestResult, countResults, sum, summary } from './report.ts';

test('the last line counts passed and failed tests', () => {
  expect(summary(sum([PASSED, PASSED, FAILED]))).toBe('2 passed, 1 failed');
});

test('skipped tests are counted only when there are some', () => {
  const skipped = { passed: 0, failed: 0, skipped: ['one (no reason given)'] };
  expect(summary(sum([PASSED, skipped]))).toBe('1 passed, 0 failed, 1 skipped');
});

test('a test counts as it ended, and as failed when it has not', () => {
  const result = (id: string, outcome: TestResult['outcome']) => ({ id, name: id, outcome });
  const results = [result('a', 'passed'), result('b', 'failed'), result('c', 'begun')];
  expect(countResults([...results, { ...result('d', 'skipped'), reason: 'no font' }])).toEqual({
    passed: 1,
    failed: 2,
    skipped: ['d (no font)'],
  });
  expect(countResults([result('e', 'skipped')]).skipped).toEqual(['e']);
});
