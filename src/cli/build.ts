/** `npm run build`: `astro build` with options of its own, and without Astro's log. */
import { parseArgs } from 'node:util';
import { build } from 'astro';

async function main(args: string[]): Promise<void> {
  const start = performance.now();
  const { values } = parseArgs({
    args,
    options: { offline: { type: 'string' }, last: { type: 'string' } },
  });
  for (const [name, value] of Object.entries(values)) process.env[name.toUpperCase()] = value;
  await build({ logLevel: 'warn' });
  console.log(`✓ dist 已生成（${((performance.now() - start) / 1000).toFixed(1)} 秒）`);
}

await main(process.argv.slice(2)).catch((error: Error) => {
  // Messages in Chinese are meant for the editor; any other error is a bug and keeps its stack trace.
  console.error(/\p{Script=Han}/u.test(error.message) ? error.message : error);
  process.exitCode = 1;
});
