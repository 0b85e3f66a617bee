/** Builds the site in this process and prints the seconds of each step as JSON in the last line. */
import { build } from 'astro';
import { secondsSince } from './watching.ts';

const start = secondsSince(0);
await build({ logLevel: 'warn' });
const steps = performance
  .getEntriesByType('measure')
  .map(({ name, duration }) => [name, Math.round(duration / 100) / 10]);
console.log(JSON.stringify({ 'start-up': start, ...Object.fromEntries(steps) }));
