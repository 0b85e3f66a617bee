/** Builds the site in this process and prints the seconds of each step as JSON in the last line. */
import { build } from '../../../src/cli/build.ts';
import { secondsSince } from './watching.ts';

const steps: Record<string, number> = { 'start-up': secondsSince(0) };
await build(process.cwd(), undefined, async (name, work) => {
  const started = performance.now();
  const result = await work();
  steps[name] = secondsSince(started);
  return result;
});
console.log(JSON.stringify(steps));
