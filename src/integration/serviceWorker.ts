import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleIsland } from './scripts.ts';
import type { Site } from './site.ts';

/**
 * Writes `sw.js`, at the root because a worker answers only for its own folder.
 * Withdrawn by `npm run build -- --offline=off`, it removes what it kept, and itself.
 */
export async function writeWorker(site: Site): Promise<void> {
  const code = await bundleIsland(
    process.env['OFFLINE'] === 'off' ? 'unregister-worker' : 'worker',
    true,
  );
  writeFileSync(join(site.dir, 'sw.js'), `${code}\n`);
}
