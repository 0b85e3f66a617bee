import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import { expect, test } from 'vitest';
import { stageBuild } from '#integration/stagedBuild.ts';
import { contentsOf, emptyFolder, writeFiles, writeRelease } from './publish/releases.ts';

/** Returns the folders of a project as Astro's configuration has them. */
function configOf(root: string): AstroConfig {
  const [rootUrl, outDir] = [root, join(root, 'dist')].map((path) => pathToFileURL(`${path}/`));
  return { root: rootUrl, outDir } as AstroConfig;
}

test('a build has an empty folder to render into, and its end leaves nothing, nor a listener', () => {
  const root = emptyFolder();
  const listeners = process.listenerCount('exit');
  writeFiles(root, { '.build/next/old.html': '' });
  const { outDir, end } = stageBuild(configOf(root));
  expect(fileURLToPath(outDir)).toBe(join(root, '.build/next/'));
  expect(existsSync(outDir)).toBe(false);
  mkdirSync(outDir);
  end();
  expect(readdirSync(join(root, '.build'))).toEqual([]);
  expect(process.listenerCount('exit')).toBe(listeners);
});

test('the site of a build is the folder behind a link, and what an earlier build lost of it is restored', () => {
  const root = emptyFolder();
  const last = contentsOf(writeRelease(join(root, '.build/previous'), 'old'));
  symlinkSync('served', join(root, 'dist'));
  const { site, end } = stageBuild(configOf(root));
  end();
  expect(site).toBe(join(root, 'served'));
  expect(contentsOf(join(root, 'dist'))).toEqual(last);
});

test('a fault of the file system is told in Chinese', () => {
  const root = emptyFolder();
  writeFiles(root, { '.build': 'a file' });
  expect(() => stageBuild(configOf(root))).toThrow(`${join(root, '.build')} 该是文件夹，却是文件`);
});
