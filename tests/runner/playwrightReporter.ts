import { relative } from 'node:path';
import type { Reporter, TestCase } from '@playwright/test/reporter';
import { type TestResult, appendResult } from './report.ts';

/** Reports each test of Playwright as it begins and ends. */
export default class PlaywrightReporter implements Reporter {
  onTestBegin(test: TestCase): void {
    appendResult({ ...namesOf(test), outcome: 'begun' });
  }

  onTestEnd(test: TestCase): void {
    appendResult(resultOf(test));
  }

  printsToStdio(): boolean {
    return false;
  }
}

function namesOf(test: TestCase) {
  const titles = test.titlePath().slice(3).join(' ');
  return { id: test.id, name: `${relative('.', test.location.file)}: ${titles}` };
}

/** Returns how a test ended; a flaky test has failed. */
function resultOf(test: TestCase): TestResult {
  const names = namesOf(test);
  const outcome = test.outcome();
  if (outcome === 'expected') return { ...names, outcome: 'passed' };
  if (outcome !== 'skipped') return { ...names, outcome: 'failed' };
  const skip = test.annotations.find(({ type }) => type === 'skip');
  return { ...names, outcome: 'skipped', reason: skip?.description ?? 'no reason given' };
}
