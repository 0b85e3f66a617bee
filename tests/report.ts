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

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

/** Reads the counts in the JSON report of Vitest. */
export function countVitest(json: unknown): Counts {
  const report = json as VitestReport;
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: tests
      .filter(({ status }) => !['passed', 'failed'].includes(status))
      .map(({ fullName, status }) => `${fullName.trim()} (${status})`),
  };
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs: { title: string; tests: PlaywrightTest[] }[];
}

interface PlaywrightTest {
  status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  annotations: { type: string; description?: string }[];
}

/** Reads the counts in the JSON report of Playwright; a flaky test counts as failed. */
export function countPlaywright(json: unknown): Counts {
  const { suites } = json as { suites: PlaywrightSuite[] };
  return sum(suites.flatMap(countsIn));
}

function countsIn({ suites = [], specs }: PlaywrightSuite): Counts[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests.map(({ status, annotations }): Counts => {
      if (status === 'expected') return PASSED;
      if (status !== 'skipped') return FAILED;
      const reason = annotations.find(({ type }) => type === 'skip')?.description;
      return { passed: 0, failed: 0, skipped: [`${title} (${reason ?? 'no reason given'})`] };
    }),
  );
  return [...own, ...suites.flatMap(countsIn)];
}
