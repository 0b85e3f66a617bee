import { expect, test } from 'vitest';
import { FAILED, PASSED, countPlaywright, countVitest, sum, summary } from './report.ts';

test('the last line counts passed and failed tests', () => {
  expect(summary(sum([PASSED, PASSED, FAILED]))).toBe('2 passed, 1 failed');
});

test('skipped tests are counted only when there are some', () => {
  const skipped = { passed: 0, failed: 0, skipped: ['one (no reason given)'] };
  expect(summary(sum([PASSED, skipped]))).toBe('1 passed, 0 failed, 1 skipped');
});

test('a Vitest report is counted, with the names of skipped tests', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [{ assertionResults: [{ fullName: ' a passage', status: 'pending' }] }],
  };
  expect(countVitest(report)).toEqual({ passed: 2, failed: 1, skipped: ['a passage (pending)'] });
});

test('a Playwright report is counted through all its nested suites', () => {
  const spec = (status: string, annotations: unknown[] = []) => ({
    title: `a ${status} test`,
    tests: [{ status, annotations }],
  });
  const skip = { type: 'skip', description: 'no font' };
  const report = {
    suites: [
      { specs: [spec('expected')], suites: [{ specs: [spec('unexpected'), spec('flaky')] }] },
      { specs: [spec('skipped', [skip]), spec('skipped')] },
    ],
  };
  expect(countPlaywright(report)).toEqual({
    passed: 1,
    failed: 2,
    skipped: ['a skipped test (no font)', 'a skipped test (no reason given)'],
  });
});
