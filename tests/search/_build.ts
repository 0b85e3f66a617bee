import { build } from 'astro';
import { rmSync } from 'node:fs';
import { loadLibrary } from '#library/library.ts';
import { bundleScripts } from '#publish/scripts.ts';
import { writeData } from '#publish/data.ts';
import { relativeLinks } from '#publish/links.ts';
import { writePolicies } from '#publish/policy.ts';
import { writeSearchIndex } from '#publish/searchIndex.ts';
const dir = '/tmp/exp/site';
rmSync(dir, { recursive: true, force: true });
await build({ root: process.cwd(), outDir: dir, logLevel: 'warn', cacheDir: '/tmp/exp/cache' });
const site = { dir, library: loadLibrary(process.cwd()) };
for (const step of [bundleScripts, writeData, writeSearchIndex, relativeLinks, writePolicies]) {
  const t = Date.now();
  await step(site);
  console.log(step.name, Date.now() - t);
}
