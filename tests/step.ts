import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { type Counts, FAILED, PASSED } from './report.ts';

/** One check of `npm test`: a shell command that counts as one test, or as the tests in its JSON report. */
export interface Step {
  name: string;
  command: string;
  /** Path of the command's JSON report, and the function that counts it. */
  report?: { file: string; count(json: unknown): Counts };
  /** Name of the step that must have succeeded before this one. */
  needs?: string;
  /** Run only by `npm run test:all`. */
  slow?: boolean;
  /** Minutes after which a hanging command is stopped and counts as failed. */
  minutes: number;
}

/** The result of a step, with the whole output of its command. */
export interface StepResult {
  counts: Counts;
  output: string;
  seconds: number;
}

/** Runs a step's command and counts its tests. */
export async function runStep(step: Step): Promise<StepResult> {
  const started = performance.now();
  if (step.report) rmSync(step.report.file, { force: true });
  const { succeeded, output } = await run(step);
  return {
    counts: count(step, succeeded),
    output,
    seconds: (performance.now() - started) / 1000,
  };
}

function count({ report }: Step, succeeded: boolean): Counts {
  if (!report) return succeeded ? PASSED : FAILED;
  const counts = readReport(report);
  // A runner can fail without a failed test: a file that does not load, an error outside the tests.
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function readReport({ file, count: countReport }: NonNullable<Step['report']>): Counts {
  try {
    return countReport(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return FAILED;
  }
}

function run({ command, minutes }: Step): Promise<{ succeeded: boolean; output: string }> {
  const windows = process.platform === 'win32';
  const child = spawn(command, {
    shell: true,
    detached: !windows,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: pathWithTools(), ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  // The command is a shell with children: only killing its process group stops them all.
  const stop = () => (windows || !child.pid ? child.kill() : process.kill(-child.pid, 'SIGKILL'));
  const timer = setTimeout(() => {
    output += `\nstopped after ${minutes} minutes`;
    stop();
  }, minutes * 60_000);
  process.once('SIGINT', stop);
  return new Promise((done) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop);
      done({ succeeded: code === 0, output: output.trimEnd() });
    });
  });
}

/** Adds the installed tools to PATH, so that `node tests/run.ts` finds them as `npm test` does. */
function pathWithTools(): string {
  return [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);
}
