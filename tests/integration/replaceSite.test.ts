import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceSite, restoreSite } from '#integration/replaceSite.ts';

function rootWith(...folders: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'replace-'));
  for (const folder of folders) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'index.html'), folder);
  }
  return root;
}

const home = (root: string) => readFileSync(join(root, 'dist/index.html'), 'utf8');

test('the next site takes the place of the last one, and nothing is left of that', () => {
  const root = rootWith('dist', '.build/next');
  replaceSite(join(root, 'dist'), join(root, '.build/next'), root);
  expect(home(root)).toBe('.build/next');
  expect(existsSync(join(root, '.build/next'))).toBe(false);
  expect(existsSync(join(root, '.build/previous'))).toBe(false);
});

test('a site is restored after a build stopped between the two renames', () => {
  const root = rootWith('.build/previous');
  restoreSite(join(root, 'dist'), root);
  expect(home(root)).toBe('.build/previous');
});

test('a site that is there is not touched', () => {
  const root = rootWith('dist', '.build/previous');
  restoreSite(join(root, 'dist'), root);
  expect(home(root)).toBe('dist');
});
