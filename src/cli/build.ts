/** `npm run build`: gate, render, publish; `dist` is replaced only when all of it worked. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build as render } from 'astro';
import { handOver } from '#library/handed.ts';
import { loadLibrary } from '#library/library.ts';
import { keepAssets } from '#integration/previousAssets.ts';
import { publish, unfollowed } from '#integration/index.ts';
import type { Follow } from '#integration/index.ts';
import { SUMS } from '#integration/checksums.ts';
import { reportOn } from './check.ts';

/**
 * Builds the site of `root` into `<root>/dist`; `last` is the release whose hashed files stay for one release more.
 * @throws EditionError when the content is at fault
 */
export async function build(
  root: string,
  last = join(root, 'dist'),
  follow: Follow = unfollowed,
): Promise<void> {
  restoreSite(root);
  const library = await follow('gate', () => {
    const read = loadLibrary(root);
    console.log(reportOn(root, read));
    return read;
  });
  handOver(resolve(root), library);
  const next = join(root, '.build', 'next');
  rmSync(next, { recursive: true, force: true });
  await follow('render', () => render({ root, outDir: next, logLevel: 'warn' }));
  await publish({ dir: next, library }, follow);
  await follow('replace', () => {
    keepAssets(last, next);
    replaceSite(root, next);
  });
}

/** Puts the last site back when an earlier build was stopped between taking it away and putting the new one there. */
export function restoreSite(root: string): void {
  const [dist, previous] = [join(root, 'dist'), join(root, '.build', 'previous')];
  if (!existsSync(dist) && existsSync(previous)) renameSync(previous, dist);
}

/** Puts a new site in the place of `<root>/dist`; renames rather than copies, so that no reader ever meets a half-written one. */
export function replaceSite(root: string, next: string): void {
  const [dist, previous] = [join(root, 'dist'), join(root, '.build', 'previous')];
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, previous);
  renameSync(next, dist);
}

/** What a build is told: whether to offer the offline edition, and where the last release lies if not in `dist`. */
export interface BuildOptions {
  offline: 'on' | 'off';
  last?: string;
}

/** The options in a command line. @throws Error in the editor's words: withdrawing an edition must not hang on a spelling */
export function optionsIn(args: string[]): BuildOptions {
  const { values } = parseArgs({
    args,
    options: { offline: { type: 'string', default: 'on' }, last: { type: 'string' } },
  });
  const { offline, last } = values;
  if (offline !== 'on' && offline !== 'off') {
    const mend = '写 --offline=off 撤回离线版，--offline=on 或不写则提供';
    throw new Error(`--offline=${offline} 看不懂：${mend}`);
  }
  if (last !== undefined && !existsSync(join(last, SUMS))) {
    throw new Error(`--last=${last} 里没有上一版网站：写上一版 dist 文件夹的位置，里面有 ${SUMS}`);
  }
  return { offline, ...(last === undefined ? {} : { last }) };
}

async function main(args: string[]): Promise<void> {
  const start = performance.now();
  const { offline, last } = optionsIn(args);
  process.env['OFFLINE'] = offline;
  await build(process.cwd(), last);
  console.log(`✓ dist 已生成（${((performance.now() - start) / 1000).toFixed(1)} 秒）`);
}

if (import.meta.main) {
  await main(process.argv.slice(2)).catch((error: Error) => {
    // What is said in Chinese is meant for whoever builds; anything else is a fault of ours, with its place.
    console.error(/\p{Script=Han}/u.test(error.message) ? error.message : error);
    process.exitCode = 1;
  });
}
