import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SUMS_FILE, readSums } from './checksums.ts';
import { explainFaults } from './publish/fileFaults.ts';

/** Options of a build; the environment has them, so that `astro build` takes them too. */
export interface BuildOptions {
  /** Whether the site offers an offline edition: `OFFLINE`, on or off. */
  offline: boolean;
  /** The folder of the last release, if not the site itself: `LAST`. */
  last: string | undefined;
}

/** Reads the options of a build. @throws Error, in Chinese for the editor, on an unknown value */
export function readBuildOptions(environment: NodeJS.ProcessEnv = process.env): BuildOptions {
  const { OFFLINE: offline = 'on', LAST: last } = environment;
  if (offline !== 'on' && offline !== 'off') {
    const mend = '写 --offline=off 撤回离线版，--offline=on 或不写则提供';
    throw new Error(`--offline=${offline} 看不懂：${mend}`);
  }
  if (last !== undefined) checkRelease(last);
  return { offline: offline === 'on', last };
}

/** Checks that a folder is a release. @throws Error, in Chinese for the operator */
function checkRelease(last: string): void {
  const manifest = join(last, SUMS_FILE);
  if (!statSync(manifest, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(
      `--last=${last} 里没有上一版网站：写上一版 dist 文件夹的位置，里面有 ${SUMS_FILE}`,
    );
  }
  if (explainFaults(() => readSums(readFileSync(manifest, 'utf8'))).size === 0) {
    throw new Error(`--last=${last} 的 ${SUMS_FILE} 不完整：重新复制上一版 dist 文件夹`);
  }
}
