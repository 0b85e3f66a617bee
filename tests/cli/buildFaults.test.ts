import { execFile } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FIXTURE_ROOT, NOTICE_ID } from '../fixture/library.ts';
import { contentsOf, emptyFolder, mountDisk } from '../integration/publish/releases.ts';
import { testWithDisk, wrongSums, writeRelease } from '../integration/publish/releases.ts';
import { copySources } from '../projectCopy.ts';

const root = emptyFolder();
const at = (path: string) => join(root, path);
const dist = at('dist');

/** Runs `npm run build`; resolves to how it ended and what it said of faults. */
async function build(...args: string[]): Promise<{ code: number; stderr: string }> {
  const env = { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1' };
  const run = promisify(execFile)(process.execPath, ['src/cli/build.ts', ...args], {
    cwd: root,
    env,
  });
  return run.then(
    ({ stderr }) => ({ code: 0, stderr }),
    ({ code, stderr }) => ({ code, stderr }),
  );
}

beforeAll(() => {
  copySources(root);
  cpSync(join(FIXTURE_ROOT, 'content'), at('content'), { recursive: true });
  symlinkSync(resolve('node_modules'), at('node_modules'), 'junction');
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true }));

describe('a site that is served from elsewhere', () => {
  test('behind a link is replaced there, and the link stays a link', async () => {
    const served = writeRelease(at('served'), 'old');
    symlinkSync(served, dist);
    expect(await build()).toEqual({ code: 0, stderr: '' });
    expect(lstatSync(dist).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(served, 'index.html'), 'utf8')).toContain('<html');
    expect(existsSync(join(served, 'assets/page.old.js'))).toBe(true);
    expect(wrongSums(served)).toEqual([]);
    expect(readdirSync(at('.build'))).toEqual([]);
  });

  testWithDisk('on a mount is replaced on it, file by file', async () => {
    mountDisk(at('volume'), '64m');
    symlinkSync('volume', dist);
    writeRelease(dist, 'old', { 'gone/index.html': '' });
    const { dev } = statSync(at('volume'));
    expect(await build()).toEqual({ code: 0, stderr: '' });
    expect(statSync(at('volume')).dev).toBe(dev);
    expect(existsSync(join(dist, 'gone'))).toBe(false);
    expect(existsSync(join(dist, '.replacing'))).toBe(false);
    expect(wrongSums(dist)).toEqual([]);
  });
});

test('of two builds at once, the second is refused and the first one ends well', async () => {
  const first = build();
  while (!existsSync(at('.build/lock'))) await new Promise((done) => setTimeout(done, 20));
  const second = await build();
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(
    /^另一次生成正在进行（进程 \d+，主机 .+）：等它结束，再生成一次；如果它并没有在生成，删掉 \.build\/lock\n$/u,
  );
  expect(await first).toEqual({ code: 0, stderr: '' });
  expect(wrongSums(dist)).toEqual([]);
});

describe('a build that cannot be finished says so in Chinese only, and the last site is as it was', () => {
  const file = `content/${NOTICE_ID}/9.mdx`;
  test.each([
    {
      fault: 'a folder where a content file belongs',
      make: () => mkdirSync(at(file)),
      message: `${file} 该是文件，却是文件夹：移走或改名这个文件夹`,
    },
    {
      fault: 'a folder in place of the manifest',
      make: () => {
        rmSync(join(dist, 'sums.txt'));
        mkdirSync(join(dist, 'sums.txt'));
      },
      message: 'dist/sums.txt 该是文件，却是文件夹：移走或改名这个文件夹',
    },
    {
      fault: 'a last release that is none',
      args: ['--last=content'],
      message: '--last=content 里没有上一版网站：写上一版 dist 文件夹的位置，里面有 sums.txt',
    },
    {
      fault: 'a last release of which a file is missing',
      make: () => rmSync(join(dist, 'assets/page.old.js')),
      message:
        '上一版网站不完整，缺 dist/assets/page.old.js：补上这个文件；没有了，就删掉 dist/sums.txt，不再为旧页面保留上一版的文件',
    },
    {
      fault: 'a disk without room',
      make: () =>
        writeFileSync(join(dist, 'sums.txt'), '# 1 files, 9000000000000000 bytes, 1 offline, 0\n'),
      message:
        /^\.build 所在的磁盘空间不够（要 18000000000\.0 MB，只剩 [\d.]+ MB）：腾出空间，再生成一次$/u,
    },
  ])('$fault', async ({ make, args = [], message }) => {
    writeRelease(dist, 'old');
    make?.();
    const before = contentsOf(dist);
    const { code, stderr } = await build(...args);
    rmSync(at(file), { recursive: true, force: true });
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(contentsOf(dist)).toEqual(before);
    expect(readdirSync(at('.build'))).toEqual([]);
  });

  test('a file in place of the site', async () => {
    writeFileSync(dist, 'mine');
    const { code, stderr } = await build();
    expect([code, stderr]).toEqual([1, 'dist 是文件，网站要放进文件夹：移走或改名这个文件\n']);
    expect(readFileSync(dist, 'utf8')).toBe('mine');
  });

  test('a link to a disk that is not mounted', async () => {
    symlinkSync(at('unmounted/site'), dist);
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toContain('dist 是链接，指向的');
    expect(existsSync(at('unmounted'))).toBe(false);
  });

  testWithDisk('a disk that gets full while pages are rendered', async () => {
    writeRelease(dist, 'old');
    const before = contentsOf(dist);
    mountDisk(at('small'), '3m');
    renameSync(at('.build'), at('.build-before'));
    symlinkSync('small', at('.build'));
    const { code, stderr } = await build();
    rmSync(at('.build'));
    renameSync(at('.build-before'), at('.build'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^磁盘已满，写不下 \.build[^：\n]*：腾出空间，再生成一次\n$/u);
    expect(contentsOf(dist)).toEqual(before);
  });
});
