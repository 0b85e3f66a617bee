import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { contentFolder, fileStates } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { startSite } from '../../src/cli/new.ts';
import { copyFixture } from '../fixture/copy.ts';
import { copySources } from '../projectCopy.ts';

const SITE = { name: "某区工会'学习'网", short: '某区工会', colour: '#1f5f8b' };
const RECEIVED = '关于开展学习的通知\n\n各单位：\n\n一、认真学习\n\n要提高认识。要抓好落实。\n';

const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'new-'));

test('a new site has the settings it was given, no documents and an empty record', () => {
  const root = temporaryFolder();
  expect(startSite(root, SITE)).toBeUndefined();
  const { site, documents, record } = loadLibrary(contentFolder(root));
  const { name, shortName, colours } = site;
  expect([name, shortName, colours.accent]).toEqual([SITE.name, SITE.short, SITE.colour]);
  expect([documents, record]).toEqual([[], {}]);
});

test('whatever the colour, a readable one is proposed for dark paper', () => {
  for (const colour of ['#000000', '#1f5f8b', '#a3191c', '#6b6b00', '#005030']) {
    const root = temporaryFolder();
    startSite(root, { ...SITE, colour });
    expect(loadLibrary(contentFolder(root)).site.colours.accent).toBe(colour);
  }
});

test('the old content is kept whole, each time in a folder of its own', () => {
  const { root } = copyFixture();
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]);
  const before = files(join(root, 'content'));
  expect(startSite(root, SITE)).toBe('release/old-content-1');
  expect(files(join(root, 'release/old-content-1'))).toEqual(before);
  expect(startSite(root, SITE)).toBe('release/old-content-2');
  expect(files(join(root, 'release/old-content-1'))).toEqual(before);
});

test.each([
  [{ ...SITE, short: '五个字的名' }, '最多 4 字'],
  [{ ...SITE, colour: '#ffff00' }, '看不清'],
  [{ ...SITE, colour: 'red' }, '六位十六进制'],
  [{ ...SITE, name: '两行\n的名' }, '一行'],
])('settings that are wrong change nothing', (site, message) => {
  const { root } = copyFixture();
  const before = fileStates(root);
  expect(() => startSite(root, site)).toThrow(message);
  expect(fileStates(root)).toEqual(before);
  expect(readdirSync(root)).toEqual(['content']);
});

/** Runs a command of a project without a terminal; returns what it prints. */
async function run(root: string, command: string, args: readonly string[] = []): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [`src/cli/${command}.ts`, ...args],
    { cwd: root, env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  return stdout + stderr;
}

test('from a new site to a built one: empty, then with a document of its own', async () => {
  const root = temporaryFolder();
  copySources(root);
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  await expect(run(root, 'new')).rejects.toThrow('缺 --name、--short、--colour');
  const told = await run(root, 'new', ['--name=某区工会', '--short=某区', '--colour=#1f5f8b']);
  expect(told).toContain('npm run import');
  const page = (path: string) => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');
  const built = await run(root, 'build');
  expect(built).toContain('还没有文件。下一步：npm run import');
  expect(built).not.toMatch(/[a-z]{4,} [a-z]{2,} [a-z]{2,}/u);
  expect(page('.')).toContain('这里还没有文件');
  expect(page('.')).not.toMatch(/href="[^"]*(?:search|packs|terms|links|offline)\//u);
  writeFileSync(join(root, 'notice.txt'), RECEIVED);
  await run(root, 'import', ['notice.txt', '--id=notice']);
  await run(root, 'record', ['--unanswered']);
  const second = await run(root, 'build');
  expect(second).toContain('与原文逐字一致');
  expect(second).not.toMatch(/[a-z]{4,} [a-z]{2,} [a-z]{2,}/u);
  expect(page('.')).toContain('关于开展学习的通知');
  expect(page('.')).not.toMatch(/href="[^"]*(?:terms|links)\//u);
});
