import { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explainFaults } from '#integration/publish/fileFaults.ts';
import { siteFolder } from '#integration/publish/siteFolder.ts';
import { emptyFolder } from './releases.ts';

const folder = () => realpathSync(emptyFolder());

test('a folder, or one that is not there yet, is itself, with or without a slash', () => {
  const root = folder();
  expect(siteFolder(`${root}/dist/`)).toBe(join(root, 'dist'));
  mkdirSync(join(root, 'dist'));
  expect(siteFolder(`${root}/dist/`)).toBe(join(root, 'dist'));
});

test('a link means what it points to, by any number of links', () => {
  const root = folder();
  mkdirSync(join(root, 'served'));
  symlinkSync('served', join(root, 'current'));
  symlinkSync(join(root, 'current'), join(root, 'dist'));
  expect(siteFolder(`${root}/dist/`)).toBe(join(root, 'served'));
});

test('a link to a folder that is still to be made means that folder', () => {
  const root = folder();
  symlinkSync('served', join(root, 'current'));
  symlinkSync('current', join(root, 'dist'));
  expect(siteFolder(`${root}/dist/`)).toBe(join(root, 'served'));
});

test('a link to where no folder can be made, such as a disk that is not mounted, is refused', () => {
  const root = folder();
  symlinkSync('disk/site', join(root, 'dist'));
  expect(() => siteFolder(join(root, 'dist'))).toThrow(
    `${root}/dist 是链接，指向的 ${root}/disk/site 不存在：挂上那里的磁盘、建好那个文件夹，或改正链接`,
  );
});

test('links in a circle are refused', () => {
  const root = folder();
  symlinkSync('b', join(root, 'a'));
  symlinkSync('a', join(root, 'b'));
  symlinkSync('self', join(root, 'self'));
  for (const name of ['a', 'self']) {
    expect(() => explainFaults(() => siteFolder(join(root, name)))).toThrow('绕回自己的链接');
  }
});
