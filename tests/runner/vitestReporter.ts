import type { Reporter, TestCase } from 'vitest/node';
import { type TestResult, appendResult } from './report.ts';

/** Reports each test of Vitest as it begins and ends. */
export default class VitestReporter implements Reporter {
  onTestCaseReady(test: TestCase): void {
    appendResult({ ...namesOf(test), outcome: 'begun' });
  }

  onTestCaseResult(test: TestCase): void {
    appendResult(resultOf(test));
  }
}

function namesOf({ id, module, fullName }: TestCase) {
  return { id, name: `${module.relativeModuleId}: ${fullName}` };
}

function resultOf(test: TestCase): TestResult {
  const names = namesOf(test);
  const result = test.result();
  if (result.state === 'passed') return { ...names, outcome: 'passed' };
  if (result.state !== 'skipped') return { ...names, outcome: 'failed' };
  return { ...names, outcome: 'skipped', ...(result.note ? { reason: result.note } : {}) };
}
