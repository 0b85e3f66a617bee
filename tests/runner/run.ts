/**
 * `npm test`: runs every check in order, prints one line each, then the total. `npm test -- unit lint` runs only
 * those; `npm run test:all` runs the slow ones too. Checks of one processor each run beside each other.
 */
import { globSync } from 'node:fs';
import { type Counts, FAILED, sum, summary } from './report.ts';
import { type StepResult, type Step, groupsOf, runStep } from './step.ts';

const VITEST =
  'vitest run --reporter=default --reporter=./tests/runner/vitestReporter.ts --config tests';
const PLAYWRIGHT = 'playwright test --config tests';

const STEPS: readonly Step[] = [
  { name: 'machine', command: 'node tests/machine/machine.ts' },
  { name: 'types', command: 'astro check' },
  {
    name: 'lint',
    command: 'biome lint --error-on-warnings --config-path=tests src tests',
    isBeside: true,
  },
  { name: 'format', command: 'prettier --check .', isBeside: true },
  { name: 'unit', command: `${VITEST}/vitest.config.ts`, results: 'test-results/unit.jsonl' },
  { name: 'gate', command: 'npm run check' },
  { name: 'build', command: 'npm run build' },
  {
    name: 'browser',
    command: `${PLAYWRIGHT}/e2e/playwright.config.ts --grep-invert @proof`,
    results: 'test-results/browser.jsonl',
    needs: 'build',
    testsText: true,
  },
  {
    name: 'office',
    command: `${VITEST}/libreoffice/vitest.config.ts`,
    results: 'test-results/office.jsonl',
  },
  {
    name: 'hosts',
    command: `${PLAYWRIGHT}/hosts/playwright.config.ts`,
    results: 'test-results/hosts.jsonl',
    needs: 'build',
    testsText: true,
  },
  {
    name: 'proofs',
    command: `${PLAYWRIGHT}/e2e/playwright.config.ts --grep @proof`,
    results: 'test-results/proofs.jsonl',
    needs: 'build',
    testsText: true,
    slow: true,
  },
  {
    name: 'browsers',
    command: `${PLAYWRIGHT}/browsers/playwright.config.ts`,
    results: 'test-results/browsers.jsonl',
    needs: 'build',
    testsText: true,
    slow: true,
  },
  {
    name: 'install',
    command: `${VITEST}/install/vitest.config.ts`,
    results: 'test-results/install.jsonl',
    slow: true,
  },
];

const hasText = globSync('content/*/document.yaml').length > 0;
const all = process.argv.includes('--all');
const wanted = process.argv.slice(2).filter((name) => name !== '--all');
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `no such step: ${unknown.join(', ')}; steps: ${STEPS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

const chosen = STEPS.filter(({ name, slow }) =>
  wanted.length > 0 ? wanted.includes(name) : all || !slow,
);
const failed = new Set<string>();
const counts: Counts[] = [];
for (const group of groupsOf(chosen)) {
  const run = async (step: Step) => ({ step, outcome: await outcomeOf(step) });
  for (const { step, outcome } of await Promise.all(group.map(run))) {
    if (outcome.counts.failed > 0) failed.add(step.name);
    counts.push(outcome.counts);
    printResult(step, outcome);
  }
}

const total = sum(counts);
for (const reason of total.skipped) console.log(`skipped: ${reason}`);
console.log(summary(total));
process.exitCode = total.failed > 0 ? 1 : 0;

async function outcomeOf(step: Step): Promise<StepResult> {
  const { name, needs, testsText } = step;
  if (testsText && !hasText) {
    const skipped = [`${name} (the site has no document yet)`];
    return { counts: { passed: 0, failed: 0, skipped }, output: '', seconds: 0, tests: [] };
  }
  if (!needs || !failed.has(needs)) return runStep(step);
  return { counts: FAILED, output: `not run, because ${needs} failed`, seconds: 0, tests: [] };
}

function printResult({ name }: Step, { counts, output, seconds, tests }: StepResult): void {
  const mark = counts.failed > 0 ? '✗' : '✓';
  console.log(`${mark} ${name.padEnd(8)} ${summary(counts)} (${seconds.toFixed(1)} s)`);
  if (counts.failed === 0) return;
  console.log(`\n${output}\n`);
  for (const { name: test, outcome } of tests) {
    if (outcome === 'failed') console.log(`failed: ${test}`);
    if (outcome === 'begun') console.log(`not ended: ${test}`);
  }
}
