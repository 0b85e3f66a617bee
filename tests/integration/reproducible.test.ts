import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '#integration/checksums.ts';
import { ASTRO_BUILD, NPM_RUN_BUILD, cleanBuild } from '../cleanBuild.ts';

/** Builds that differ in path, time zone and locale, as on two machines, in the command and in the address. */
const BUILDS: readonly Parameters<typeof cleanBuild>[0][] = [
  {
    folder: 'a',
    command: NPM_RUN_BUILD,
    env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  },
  {
    folder: '学习 资料/b',
    command: ASTRO_BUILD,
    env: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
    options: "site: 'https://xuexi.example', base: '/xuexi/',",
  },
  {
    folder: 'c',
    command: ASTRO_BUILD,
    settings: (yaml) => `${yaml}address: https://xuexi.example/xuexi/\n`,
  },
];

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
