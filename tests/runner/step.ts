import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import {
  type Counts,
  FAILED,
  PASSED,
  RESULTS_VARIABLE,
  type TestResult,
  clearResults,
  countResults,
  readResults,
} from './report.ts';

/** One check of `npm test`: a shell command that counts as one test, or as the tests that it reports. */
export interface Step {
  name: string;
  command: string;
  /** Path of the file to which the command's reporter appends results, if it runs tests. */
  results?: string;
  /** Name of the step that must have succeeded before this one. */
  needs?: string;
  /** Whether the step tests the site's own text, and is skipped while there is none. */
  testsText?: boolean;
  /** Whether the step runs at the same time as the one before it. */
  isBeside?: boolean;
  /** Run only by `npm run test:all`. */
  slow?: boolean;
  /** Minutes without a sign of progress after which the command is stopped; if not given, ten. */
  silentMinutes?: number;
}

/** The result of a step, with the whole output of its command and, where it has any, the results of its tests. */
export interface StepResult {
  counts: Counts;
  output: string;
  seconds: number;
  tests: readonly TestResult[];
}

/** Puts steps that run at the same time into one group, in order. */
export function groupsOf(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const group = step.isBeside ? groups[groups.length - 1] : undefined;
    if (group) group.push(step);
    else groups.push([step]);
  }
  return groups;
}

/** Runs a step's command and counts its tests. */
export async function runStep(step: Step): Promise<StepResult> {
  const started = performance.now();
  if (step.results) clearResults(step.results);
  const { succeeded, output } = await run(step);
  const tests = step.results ? readResults(step.results) : [];
  return {
    counts: step.results ? countTests(tests, succeeded) : succeeded ? PASSED : FAILED,
    output,
    seconds: (performance.now() - started) / 1000,
    tests,
  };
}

function countTests(tests: readonly TestResult[], succeeded: boolean): Counts {
  const counts = countResults(tests);
  // A runner can fail without a failed test: a file that does not load, an error outside the tests.
  const hasFailed = !succeeded || tests.length === 0;
  return hasFailed && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function run(step: Step): Promise<{ succeeded: boolean; output: string }> {
  const { command, silentMinutes = 10 } = step;
  const windows = process.platform === 'win32';
  const child = spawn(command, {
    shell: true,
    detached: !windows,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentOf(step),
  });
  // The command is a shell with children: only killing its process group stops them all.
  const stop = () => (windows || !child.pid ? child.kill() : process.kill(-child.pid, 'SIGKILL'));
  let output = '';
  let known = 0;
  const timer = setTimeout(() => {
    const ended = step.results ? readResults(step.results).length : 0;
    if (ended > known) {
      known = ended;
      timer.refresh();
      return;
    }
    output += `\nstopped after ${silentMinutes} minutes without progress`;
    stop();
  }, silentMinutes * 60_000);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      timer.refresh();
    });
  }
  process.once('SIGINT', stop);
  return new Promise((done) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop);
      done({ succeeded: code === 0, output: output.trimEnd() });
    });
  });
}

function environmentOf({ results }: Step): NodeJS.ProcessEnv {
  const named = results ? { [RESULTS_VARIABLE]: resolve(results) } : {};
  return { ...process.env, PATH: pathWithTools(), ASTRO_TELEMETRY_DISABLED: '1', ...named };
}

/** Adds the installed tools to PATH, so that `node tests/run.ts` finds them as `npm test` does. */
function pathWithTools(): string {
  return [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);
}
