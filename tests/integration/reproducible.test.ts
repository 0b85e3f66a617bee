import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { listFiles } from '#integration/checksums.ts';
import { FIXTURE_ROOT } from '../fixture/library.ts';

const SOURCES = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'src', 'public'];

/** Environments that differ in path, time zone and locale, as two machines would. */
const ENVIRONMENTS = [
  { folder: 'a', env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' } },
  { folder: '学习 资料/b', env: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' } },
];

async function cleanBuild({ folder, env }: (typeof ENVIRONMENTS)[number]): Promise<string> {
  const root = join(mkdtempSync(join(tmpdir(), 'build-')), folder);
  mkdirSync(root, { recursive: true });
  for (const name of SOURCES) cpSync(resolve(name), join(root, name), { recursive: true });
  cpSync(join(FIXTURE_ROOT, 'content'), join(root, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  await promisify(execFile)(process.execPath, ['src/cli/build.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return join(root, 'dist');
}

test('two clean builds in different folders, time zones and locales are byte-identical', async () => {
  const [one, two] = await Promise.all(ENVIRONMENTS.map(cleanBuild));
  if (!one || !two) throw new Error('two builds are needed');
  expect(listFiles(one)).toEqual(listFiles(two));
  expect(listFiles(one).length).toBeGreaterThan(50);
  const differing = listFiles(one).filter(
    (file) => !readFileSync(join(one, file)).equals(readFileSync(join(two, file))),
  );
  expect(differing).toEqual([]);
});
