/**
 * `npm test`: runs every check in order, prints one line each, then the total. `npm test -- unit lint` runs only
 * those; `npm run test:all` runs the slow ones too.
 */
import { type Counts, FAILED, countPlaywright, countVitest, sum, summary } from './report.ts';
import { type StepResult, type Step, runStep } from './step.ts';

const UNIT = 'test-results/unit.json';
const BROWSER = 'test-results/browser.json';
const OFFICE = 'test-results/office.json';
const HOSTS = 'test-results/hosts.json';
const BROWSERS = 'test-results/browsers.json';

const STEPS: readonly Step[] = [
  { name: 'machine', command: 'node tests/machine/machine.ts', minutes: 10 },
  { name: 'types', command: 'astro check', minutes: 5 },
  {
    name: 'lint',
    command: 'biome lint --error-on-warnings --config-path=tests src tests',
    minutes: 2,
  },
  { name: 'format', command: 'prettier --check .', minutes: 2 },
  {
    name: 'unit',
    command: `vitest run --config tests/vitest.config.ts --reporter=default --reporter=json --outputFile.json=${UNIT}`,
    report: { file: UNIT, count: countVitest },
    minutes: 8,
  },
  { name: 'gate', command: 'npm run check', minutes: 1 },
  { name: 'build', command: 'npm run build', minutes: 5 },
  {
    name: 'browser',
    command: 'playwright test --config tests/e2e/playwright.config.ts',
    report: { file: BROWSER, count: countPlaywright },
    needs: 'build',
    minutes: 20,
  },
  {
    name: 'office',
    command: `vitest run --config tests/libreoffice/vitest.config.ts --reporter=default --reporter=json --outputFile.json=${OFFICE}`,
    report: { file: OFFICE, count: countVitest },
    minutes: 12,
  },
  {
    name: 'hosts',
    command: 'playwright test --config tests/hosts/playwright.config.ts',
    report: { file: HOSTS, count: countPlaywright },
    needs: 'build',
    minutes: 10,
  },
  {
    name: 'browsers',
    command: 'playwright test --config tests/browsers/playwright.config.ts',
    report: { file: BROWSERS, count: countPlaywright },
    needs: 'build',
    slow: true,
    minutes: 20,
  },
];

const all = process.argv.includes('--all');
const wanted = process.argv.slice(2).filter((name) => name !== '--all');
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `no such step: ${unknown.join(', ')}; steps: ${STEPS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

const failed = new Set<string>();
const counts: Counts[] = [];
for (const step of STEPS) {
  if (wanted.length > 0 ? !wanted.includes(step.name) : step.slow && !all) continue;
  const outcome = step.needs && failed.has(step.needs) ? skippedResult(step) : await runStep(step);
  if (outcome.counts.failed > 0) failed.add(step.name);
  counts.push(outcome.counts);
  printResult(step, outcome);
}

const total = sum(counts);
for (const reason of total.skipped) console.log(`skipped: ${reason}`);
console.log(summary(total));
process.exitCode = total.failed > 0 ? 1 : 0;

function skippedResult({ needs }: Step): StepResult {
  return { counts: FAILED, output: `not run, because ${needs} failed`, seconds: 0 };
}

function printResult({ name }: Step, { counts, output, seconds }: StepResult): void {
  const mark = counts.failed > 0 ? '✗' : '✓';
  console.log(`${mark} ${name.padEnd(8)} ${summary(counts)} (${seconds.toFixed(1)} s)`);
  if (counts.failed > 0) console.log(`\n${output}\n`);
}
