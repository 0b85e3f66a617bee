/** `npm run build`: gate, render, publish; `dist` is replaced only when all of it worked. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build as render } from 'astro';
import { EditionError } from '#edition/problem.ts';
import { loadLibrary } from '#library/library.ts';
import { keepAssets } from '#publish/previous.ts';
import { publish } from '#publish/publish.ts';
import { check } from './check.ts';

/** Builds the site of `root` into `<root>/dist`. @throws EditionError when the content is at fault */
export async function build(root: string): Promise<void> {
  console.log(check(root));
  const next = join(root, '.build', 'next');
  rmSync(next, { recursive: true, force: true });
  await render({ root, outDir: next, logLevel: 'warn' });
  await publish({ dir: next, library: loadLibrary(root) });
  keepAssets(join(root, 'dist'), next);
  replaceSite(root, next);
}

/** Puts a new site in the place of `<root>/dist`; renames rather than copies, so that no reader ever meets a half-written one. */
export function replaceSite(root: string, next: string): void {
  const [dist, previous] = [join(root, 'dist'), join(root, '.build', 'previous')];
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, previous);
  renameSync(next, dist);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { offline: { type: 'string', default: 'on' } } });
  process.env['OFFLINE'] = values.offline;
  try {
    const start = performance.now();
    await build(process.cwd());
    console.log(`✓ dist 已生成（${((performance.now() - start) / 1000).toFixed(1)} 秒）`);
  } catch (error) {
    console.error(error instanceof EditionError ? error.message : error);
    process.exitCode = 1;
  }
}
