import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FAILED, PASSED, type Counts } from './report.ts';
import { runStep } from './step.ts';

const folder = mkdtempSync(join(tmpdir(), 'step-'));
const script = (name: string, code: string) => {
  writeFileSync(join(folder, name), code);
  return `node "${join(folder, name)}"`;
};
const counted = { file: join(folder, 'report.json'), count: (json: unknown) => json as Counts };
const writing = (counts: Counts, exit: number) =>
  `require('fs').writeFileSync(${JSON.stringify(counted.file)}, ${JSON.stringify(JSON.stringify(counts))}); process.exit(${exit})`;

test('a command counts as one test and passes with exit code 0', async () => {
  const command = script('good.cjs', 'console.log("fine")');
  const outcome = await runStep({ name: 'good', command, minutes: 1 });
  expect(outcome.counts).toEqual(PASSED);
});

test('a failing command counts as failed and keeps its output', async () => {
  const command = script('bad.cjs', 'console.log("out"); console.error("err"); process.exit(3)');
  const outcome = await runStep({ name: 'bad', command, minutes: 1 });
  expect(outcome.counts).toEqual(FAILED);
  expect(outcome.output).toMatch(/out/u);
  expect(outcome.output).toMatch(/err/u);
});

test('a command with a report is counted by the report', async () => {
  const counts = { passed: 7, failed: 0, skipped: [] };
  const command = script('counted.cjs', writing(counts, 0));
  const outcome = await runStep({ name: 'counted', command, report: counted, minutes: 1 });
  expect(outcome.counts).toEqual(counts);
});

test('a runner that fails without a failed test counts as failed', async () => {
  const command = script('odd.cjs', writing({ passed: 7, failed: 0, skipped: [] }, 1));
  const outcome = await runStep({ name: 'odd', command, report: counted, minutes: 1 });
  expect(outcome.counts).toEqual({ passed: 7, failed: 1, skipped: [] });
});

test('the report of an earlier run is not counted again', async () => {
  const command = script('silent.cjs', '');
  const outcome = await runStep({ name: 'silent', command, report: counted, minutes: 1 });
  expect(outcome.counts).toEqual(FAILED);
});

test('a hanging command is stopped with its child processes', async () => {
  const command = `${script('hang.cjs', 'setInterval(() => {}, 1000)')} && echo never`;
  const outcome = await runStep({ name: 'hang', command, minutes: 0.01 });
  expect(outcome.counts).toEqual(FAILED);
  expect(outcome.output).toMatch(/stopped after 0.01 minutes$/u);
});
