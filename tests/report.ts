/** How many tests passed and failed, and why each skipped one was skipped. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: readonly string[];
}

/** One check that passed. */
export const PASSED: Counts = { passed: 1, failed: 0, skipped: [] };
/** One check that failed. */
export const FAILED: Counts = { passed: 0, failed: 1, skipped: [] };

/** The sum of several counts. */
export function sum(counts: readonly Counts[]): Counts {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
    skipped: counts.flatMap(({ skipped }) => skipped),
  };
}

/** The line a run ends with: `12 passed, 0 failed`, and how many were skipped when some were. */
export function summary({ passed, failed, skipped }: Counts): string {
  const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return `${passed} passed, ${failed} failed${tail}`;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

/** The counts in the JSON report of Vitest. */
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

/** The counts in the JSON report of Playwright; a test that passed only when tried again has failed. */
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
