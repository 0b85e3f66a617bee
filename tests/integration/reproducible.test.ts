import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { listFiles } from '#integration/checksums.ts';
import { FIXTURE_ROOT } from '../fixture/library.ts';
import { copySources } from '../projectCopy.ts';

const NPM_RUN_BUILD = ['src/cli/build.ts'];
const ASTRO_BUILD = ['node_modules/astro/bin/astro.mjs', 'build'];

/** A way to build the same site. */
interface Build {
  folder: string;
  command: readonly string[];
  env: Record<string, string>;
  /** Further options of the Astro configuration. */
  options?: string;
}

/** Builds that differ in path, time zone and locale, as on two machines, in the command and in the configuration. */
const BUILDS: readonly Build[] = [
  {
    folder: 'a',
    command: NPM_RUN_BUILD,
    env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  },
  {
    folder: '学习 资料/b',
    command: ASTRO_BUILD,
    env: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
  },
  {
    folder: 'c',
    command: ASTRO_BUILD,
    env: {},
    options: "site: 'https://xuexi.example', base: '/xuexi/',",
  },
];

async function cleanBuild({ folder, command, env, options = '' }: Build): Promise<string> {
  const root = join(mkdtempSync(join(tmpdir(), 'build-')), folder);
  mkdirSync(root, { recursive: true });
  copySources(root);
  cpSync(join(FIXTURE_ROOT, 'content'), join(root, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  const config = readFileSync('astro.config.mjs', 'utf8');
  writeFileSync(
    join(root, 'astro.config.mjs'),
    config.replace('defineConfig({', `defineConfig({ ${options}`),
  );
  await promisify(execFile)(process.execPath, [...command], {
    cwd: root,
    env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return join(root, 'dist');
}

test('clean builds are byte-identical: by astro build, with site and base, in other folders, zones and locales', async () => {
  const [first = '', ...others] = await Promise.all(BUILDS.map(cleanBuild));
  const files = listFiles(first);
  expect(files.length).toBeGreaterThan(50);
  for (const other of others) {
    expect(listFiles(other)).toEqual(files);
    const differing = files.filter(
      (file) => !readFileSync(join(first, file)).equals(readFileSync(join(other, file))),
    );
    expect(differing).toEqual([]);
  }
});
