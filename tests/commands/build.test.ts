import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { optionsIn, restoreSite } from '../../src/commands/build.ts';
import { SMALL } from '../library/small.ts';

const SOURCES = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'src', 'content', 'public'];
const root = mkdtempSync(join(tmpdir(), 'build-'));
const file = (path: string) => readFileSync(join(root, path), 'utf8');
const run = (command: string) =>
  promisify(execFile)(process.execPath, [`src/commands/${command}.ts`], {
    cwd: root,
    env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1' },
  });

/** A site of two documents, one of whose passages has moved. */
beforeAll(async () => {
  for (const name of SOURCES) cpSync(resolve(name), join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  for (const [name, text] of Object.entries(SMALL)) {
    mkdirSync(dirname(join(root, 'content/small', name)), { recursive: true });
    writeFileSync(join(root, 'content/small', name), text);
  }
  writeFileSync(join(root, 'content/aliases.yaml'), '"small/old/2#p4": small/speech/1#p2\n');
  await run('record');
  await run('build');
}, 180_000);
afterAll(() => rmSync(root, { recursive: true }));

describe('a second document', () => {
  test('has its pages without a change to the code', () => {
    for (const path of ['', 'lists/', 'edition/', 'opening/', 'speech/1/', 'speech/1/p2/']) {
      expect(file(`dist/small/${path}index.html`)).toContain('<h1');
    }
    const home = file('dist/index.html');
    expect(home).toContain('small/index.html');
    expect(home).toContain('共 2 份文件');
  });

  test('follows the first in the data', () => {
    const { documents, passages } = JSON.parse(file('dist/data/passages.json'));
    const ids = documents.map(({ id }: { id: string }) => id);
    expect(ids).toContain('small');
    expect(ids).toHaveLength(2);
    expect(passages.at(-1)).toMatchObject({ id: expect.stringContaining(`${ids[1]}/`) });
  });
});

test('the old address of a moved passage leads to the new one, for readers and for scripts', () => {
  const page = file('dist/small/old/2/p4/index.html');
  expect(page).toMatch(/<meta http-equiv="refresh" content="0;url=[^"]*speech\/1\/p2\/[^"]*"/u);
  expect(page).toMatch(/<a[^>]*href="[^"]*speech\/1\/p2\/index\.html"/u);
  expect(file('dist/small/old/2/index.html')).toMatch(/href="[^"]*speech\/1\/index\.html#p2"/u);
});

test('nothing of the work in progress is left beside the site', () => {
  expect(existsSync(join(root, '.build/next'))).toBe(false);
});

test(
  'a fault stops the build and leaves the last good site as it was',
  { timeout: 60_000 },
  async () => {
    const before = readdirSync(join(root, 'dist'), { recursive: true });
    const [home, text] = [file('dist/index.html'), file('content/small/speech/1.mdx')];
    writeFileSync(join(root, 'content/small/speech/1.mdx'), text.replace('要提高', '要拔高'));
    const failure = await run('build').catch((error) => error);
    writeFileSync(join(root, 'content/small/speech/1.mdx'), text);
    expect(failure.code).toBe(1);
    expect(failure.stderr).toContain('✗ content/small/speech/1.mdx:2');
    expect(failure.stderr).not.toContain('    at ');
    expect(readdirSync(join(root, 'dist'), { recursive: true })).toEqual(before);
    expect(file('dist/index.html')).toBe(home);
  },
);

test('a build that was stopped between two renames has taken no site away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'restore-'));
  mkdirSync(join(folder, '.build/previous'), { recursive: true });
  writeFileSync(join(folder, '.build/previous/index.html'), '正文');
  restoreSite(folder);
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('正文');
});

test.each([
  [[], 'on'],
  [['--offline=on'], 'on'],
  [['--offline', 'off'], 'off'],
] as const)('the options %j leave the offline edition %s', (args, offline) =>
  expect(optionsIn([...args])).toEqual({ offline }),
);

test.each(['no', 'OFF', 'false', ''])('--offline=%s is refused, not passed over', (spelling) => {
  expect(() => optionsIn([`--offline=${spelling}`])).toThrow('写 --offline=off 撤回离线版');
});

test('the last release may lie elsewhere, and must be one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'last-'));
  expect(() => optionsIn([`--last=${folder}`])).toThrow('里没有上一版网站');
  writeFileSync(join(folder, 'sums.txt'), '');
  expect(optionsIn(['--last', folder])).toEqual({ offline: 'on', last: folder });
});
