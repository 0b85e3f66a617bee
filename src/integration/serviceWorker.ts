import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allBundles, findScript } from './bundles.ts';
import type { Site } from './site.ts';

/**
 * Writes the service worker `sw.js`, at the root because a worker controls only its own folder.
 * With `npm run build -- --offline=off` it deletes its caches and unregisters itself.
 */
export async function writeServiceWorker(site: Site): Promise<void> {
  const name = process.env['OFFLINE'] === 'off' ? 'unregister-worker' : 'worker';
  const code = findScript(await allBundles(), name).code;
  writeFileSync(join(site.dir, 'sw.js'), `${code}\n`);
}
