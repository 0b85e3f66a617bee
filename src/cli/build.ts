/** `npm run build`: checks, renders and publishes; replaces `dist` only when every step has succeeded. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build as render } from 'astro';
import { shareLibrary } from '#library/handed.ts';
import { loadLibrary } from '#library/library.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { keepPreviousAssets } from '#integration/previousAssets.ts';
import { publish, runUntimed } from '#integration/index.ts';
import type { StepRunner } from '#integration/index.ts';
import { SUMS_FILE } from '#integration/checksums.ts';
import { proofReport } from './check.ts';

/**
 * Builds the site of `root` into `<root>/dist`; `last` is the folder of the previous release, whose hashed files
 * stay for one more release.
 * @throws EditionError when the content is at fault
 */
export async function build(
  root: string,
  last = join(root, 'dist'),
  runStep: StepRunner = runUntimed,
): Promise<void> {
  restoreSite(root);
  const library = await runStep('gate', () => {
    const files = contentFolder(root);
    const loaded = loadLibrary(files);
    console.log(proofReport(files, loaded));
    return loaded;
  });
  shareLibrary(resolve(root), library);
  const next = join(root, '.build', 'next');
  rmSync(next, { recursive: true, force: true });
  await runStep('render', () => render({ root, outDir: next, logLevel: 'warn' }));
  await publish({ dir: next, library }, runStep);
  await runStep('replace', () => {
    keepPreviousAssets(last, next);
    replaceSite(root, next);
  });
}

/** Restores the last site when an earlier build was stopped between the two renames of `replaceSite`. */
export function restoreSite(root: string): void {
  const [dist, previous] = [join(root, 'dist'), join(root, '.build', 'previous')];
  if (!existsSync(dist) && existsSync(previous)) renameSync(previous, dist);
}

/** Replaces `<root>/dist` by a new site; by renaming, so that no reader is served a half-written one. */
function replaceSite(root: string, next: string): void {
  const [dist, previous] = [join(root, 'dist'), join(root, '.build', 'previous')];
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, previous);
  renameSync(next, dist);
}

/** Options of a build: whether to offer the offline edition, and the folder of the last release if not `dist`. */
export interface BuildOptions {
  offline: 'on' | 'off';
  last?: string;
}

/** Reads the options in a command line. @throws Error, in Chinese for the editor, on an unknown value */
export function readBuildOptions(args: string[]): BuildOptions {
  const { values } = parseArgs({
    args,
    options: { offline: { type: 'string', default: 'on' }, last: { type: 'string' } },
  });
  const { offline, last } = values;
  if (offline !== 'on' && offline !== 'off') {
    const mend = '写 --offline=off 撤回离线版，--offline=on 或不写则提供';
    throw new Error(`--offline=${offline} 看不懂：${mend}`);
  }
  if (last !== undefined && !existsSync(join(last, SUMS_FILE))) {
    throw new Error(
      `--last=${last} 里没有上一版网站：写上一版 dist 文件夹的位置，里面有 ${SUMS_FILE}`,
    );
  }
  return { offline, ...(last === undefined ? {} : { last }) };
}

async function main(args: string[]): Promise<void> {
  const start = performance.now();
  const { offline, last } = readBuildOptions(args);
  process.env['OFFLINE'] = offline;
  await build(process.cwd(), last);
  console.log(`✓ dist 已生成（${((performance.now() - start) / 1000).toFixed(1)} 秒）`);
}

if (import.meta.main) {
  await main(process.argv.slice(2)).catch((error: Error) => {
    // Messages in Chinese are meant for the editor; any other error is a bug and keeps its stack trace.
    console.error(/\p{Script=Han}/u.test(error.message) ? error.message : error);
    process.exitCode = 1;
  });
}
