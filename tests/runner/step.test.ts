import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FAILED, PASSED, type TestResult } from './report.ts';
import { groupsOf, runStep } from './step.ts';

const folder = mkdtempSync(join(tmpdir(), 'step-'));
const script = (name: string, code: string) => {
  writeFileSync(join(folder, name), code);
  return `node "${join(folder, name)}"`;
};
const results = join(folder, 'results.jsonl');
const reporting = (tests: readonly TestResult[], then: string) =>
  `const { appendFileSync } = require('fs');
for (const test of ${JSON.stringify(tests)}) appendFileSync(process.env.TEST_RESULTS, JSON.stringify(test) + '\\n');
${then}`;
const begun: TestResult = { id: '1', name: 'a test', outcome: 'begun' };
const passed: TestResult = { ...begun, outcome: 'passed' };

test('a command counts as one test and passes with exit code 0', async () => {
  const command = script('good.cjs', 'console.log("fine")');
  const outcome = await runStep({ name: 'good', command });
  expect(outcome.counts).toEqual(PASSED);
});

test('a failing command counts as failed and keeps its output', async () => {
  const command = script('bad.cjs', 'console.log("out"); console.error("err"); process.exit(3)');
  const outcome = await runStep({ name: 'bad', command });
  expect(outcome.counts).toEqual(FAILED);
  expect(outcome.output).toMatch(/out/u);
  expect(outcome.output).toMatch(/err/u);
});

test('a command that reports tests counts as these', async () => {
  const other: TestResult = { id: '2', name: 'another', outcome: 'skipped', reason: 'no font' };
  const command = script('counted.cjs', reporting([begun, other, passed], ''));
  const { counts, tests } = await runStep({ name: 'counted', command, results });
  expect(counts).toEqual({ passed: 1, failed: 0, skipped: ['another (no font)'] });
  expect(tests).toEqual([passed, other]);
});

test('a runner that fails without a failed test counts as failed', async () => {
  const command = script('odd.cjs', reporting([passed], 'process.exit(1)'));
  const outcome = await runStep({ name: 'odd', command, results });
  expect(outcome.counts).toEqual({ passed: 1, failed: 1, skipped: [] });
});

test('the results of an earlier run are not counted again', async () => {
  const command = script('silent.cjs', '');
  const outcome = await runStep({ name: 'silent', command, results });
  expect(outcome.counts).toEqual(FAILED);
});

test('a step beside another shares its group, and begins one where it is the first', () => {
  const step = (name: string, isBeside = false) => ({ name, command: '', isBeside });
  const names = (...steps: ReturnType<typeof step>[]) =>
    groupsOf(steps).map((group) => group.map(({ name }) => name));
  expect(names(step('a'), step('b', true), step('c', true), step('d'))).toEqual([
    ['a', 'b', 'c'],
    ['d'],
  ]);
  expect(names(step('b', true), step('c', true))).toEqual([['b', 'c']]);
  expect(names()).toEqual([]);
});

// A busy machine may need seconds to start a command; both tests wait for longer, at the same time.
describe.concurrent('with a limit of three seconds without progress', () => {
  const silentMinutes = 0.05;

  test('a hanging command is stopped with its child processes, and tells what had passed', async ({
    expect,
  }) => {
    const own = join(folder, 'hang.jsonl');
    const hang = reporting([passed, { ...begun, id: '2' }], 'setInterval(() => {}, 1000)');
    const command = `${script('hang.cjs', hang)} && echo never`;
    const outcome = await runStep({ name: 'hang', command, results: own, silentMinutes });
    expect(outcome.counts).toEqual({ passed: 1, failed: 1, skipped: [] });
    expect(outcome.tests.map(({ outcome: each }) => each)).toEqual(['passed', 'begun']);
    expect(outcome.output).toMatch(/stopped after 0.05 minutes without progress$/u);
  });

  test('a command that makes progress is not stopped, however long it takes', async ({
    expect,
  }) => {
    const talk =
      'let n = 0; const timer = setInterval(() => { console.log(n += 1); if (n === 12) clearInterval(timer); }, 400)';
    const command = script('slow.cjs', talk);
    const outcome = await runStep({ name: 'slow', command, silentMinutes });
    expect(outcome.counts).toEqual(PASSED);
  });
});
