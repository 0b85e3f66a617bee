/** The build, step by step, in the process that is being watched; its last line is the seconds of each as JSON. */
import { join } from 'node:path';
import { build as render } from 'astro';
import { check } from '../../../src/commands/check.ts';
import { keepAssets } from '#publish/previous.ts';
import { STEPS } from '#publish/publish.ts';
import { loadLibrary } from '#library/library.ts';
import { replaceSite } from '../../../src/commands/build.ts';
import { secondsSince } from '../watching.ts';

const root = process.cwd();
const dir = join(root, '.build', 'next');
const steps: Record<string, number> = { 'start-up': secondsSince(0) };
async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  steps[name] = secondsSince(started);
  return result;
}

await step('gate', () => check(root));
await step('render', () => render({ root, outDir: dir, logLevel: 'error' }));
const library = await step('read again', () => loadLibrary(root));
for (const work of STEPS) await step(work.name, () => work({ dir, library }));
await step('keep', () => keepAssets(join(root, 'dist'), dir));
replaceSite(root, dir);
console.log(JSON.stringify(steps));
