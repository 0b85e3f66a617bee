import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** The state of a test: that it has begun, or how it ended, with the reason for a skipped one. */
export interface TestResult {
  id: string;
  name: string;
  outcome: 'begun' | 'passed' | 'failed' | 'skipped';
  reason?: string;
}

/** Numbers of passed and failed tests, and the reasons for the skipped ones. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: readonly string[];
}

/** Counts of one passed check. */
export const PASSED: Counts = { passed: 1, failed: 0, skipped: [] };
/** Counts of one failed check. */
export const FAILED: Counts = { passed: 0, failed: 1, skipped: [] };

/** Adds several counts. */
export function sum(counts: readonly Counts[]): Counts {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
    skipped: counts.flatMap(({ skipped }) => skipped),
  };
}

/** Returns the last line of a run: `12 passed, 0 failed`, with the number of skipped tests when there are any. */
export function summary({ passed, failed, skipped }: Counts): string {
  const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return `${passed} passed, ${failed} failed${tail}`;
}

/** Names the file of results for the reporters of a step (vitestReporter.ts, playwrightReporter.ts). */
export const RESULTS_VARIABLE = 'TEST_RESULTS';

/** Appends a result to the file that the step has named, so that it is known even when the step is stopped. */
export function appendResult(result: TestResult): void {
  const file = process.env[RESULTS_VARIABLE];
  if (file) appendFileSync(file, `${JSON.stringify(result)}\n`);
}

/** Makes way for the results of a new run. */
export function clearResults(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
}

/** Reads how each test ended, or that it has not. */
export function readResults(file: string): TestResult[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const results = lines.map((line) => JSON.parse(line) as TestResult);
  return [...new Map(results.map((result) => [result.id, result])).values()];
}

/** Counts results; a test that has begun and not ended has failed. */
export function countResults(results: readonly TestResult[]): Counts {
  const skipped = results.filter(({ outcome }) => outcome === 'skipped');
  return {
    passed: results.filter(({ outcome }) => outcome === 'passed').length,
    failed: results.filter(({ outcome }) => outcome === 'failed' || outcome === 'begun').length,
    skipped: skipped.map(({ name, reason }) => (reason ? `${name} (${reason})` : name)),
  };
}
