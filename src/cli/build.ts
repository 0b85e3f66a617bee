/** `npm run build`: `astro build` with options of its own, and without Astro's log. */
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { WARNING_LOG, loggedErrors } from '#integration/warningLog.ts';
import { reportFailure } from './reportFailure.ts';

async function main(args: string[]): Promise<void> {
  const start = performance.now();
  const { values } = parseArgs({
    args,
    options: { offline: { type: 'string' }, last: { type: 'string' } },
  });
  for (const [name, value] of Object.entries(values)) process.env[name.toUpperCase()] = value;
  await build({ logLevel: 'warn', logger: WARNING_LOG });
  for (const message of loggedErrors()) console.error(message);
  console.log(`✓ dist 已生成（${((performance.now() - start) / 1000).toFixed(1)} 秒）`);
}

await main(process.argv.slice(2)).catch(reportFailure);
