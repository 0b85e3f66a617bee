/** How long a clean build takes, how much memory it needs at its peak, and where the time goes. */
import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build as render } from 'astro';
import { check } from '../../src/commands/check.ts';
import { loadLibrary } from '#library/library.ts';
import { publish } from '#publish/publish.ts';
import { secondsSince, watch } from './watching.ts';

const SOURCES = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'src', 'content', 'public'];
const RUNS = 3;

/** Clean builds of the same notice as 17 pages elsewhere: seconds. */
const PEERS = { Hugo: 0.15, 'plain Astro': 2.5, Starlight: 4.6, VitePress: 5.6, Docusaurus: 56 };

interface Run {
  seconds: number;
  peakMb: number;
  steps: Record<string, number>;
  pages: number;
  distMb: number;
}

/** Prints the median of three clean builds, each in a folder of its own, and the seconds of each step. */
export async function bench(): Promise<void> {
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await buildOnce());
  const [median] = runs.sort((a, b) => a.seconds - b.seconds).slice(RUNS >> 1);
  const { steps, ...figures } = median ?? { steps: {} };
  console.table({ 'clean build': figures });
  console.log('Seconds in each step');
  console.table(steps);
  console.log('The same notice as 17 pages elsewhere, seconds');
  console.table(PEERS);
}

async function buildOnce(): Promise<Run> {
  const root = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const name of SOURCES) cpSync(resolve(name), join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  const child = spawn(process.execPath, [import.meta.filename], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const { peakMb, output, seconds } = await watch(child);
  const steps = JSON.parse(output.trim().split('\n').at(-1) ?? '{}');
  const files = globSync('.build/next/**/*.*', { cwd: root });
  const bytes = files.reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
  const pages = files.filter((file) => file.endsWith('.html')).length;
  rmSync(root, { recursive: true });
  return { seconds, peakMb, steps, pages, distMb: Math.round(bytes / 1e5) / 10 };
}

/** The build itself, step by step, in the process that is being watched. */
async function timeSteps(root: string): Promise<Record<string, number>> {
  const dir = join(root, '.build', 'next');
  const steps: Record<string, number> = { 'start-up': Math.round(performance.now() / 100) / 10 };
  const step = async (name: string, work: () => unknown) => {
    const started = performance.now();
    await work();
    steps[name] = secondsSince(started);
  };
  await step('gate', () => check(root));
  await step('render', () => render({ root, outDir: dir, logLevel: 'error' }));
  await step('publish', () => publish({ dir, library: loadLibrary(root) }));
  return steps;
}

if (import.meta.main) console.log(JSON.stringify(await timeSteps(process.cwd())));
