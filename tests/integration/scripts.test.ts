import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleScripts } from '#integration/scripts.ts';
import { EMPTY } from './empty.ts';

async function bundled(files: Record<string, string>) {
  const dir = mkdtempSync(join(tmpdir(), 'scripts-'));
  for (const [file, html] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), html);
  }
  await bundleScripts({ dir, library: EMPTY });
  return { dir, read: (file: string) => readFileSync(join(dir, file), 'utf8') };
}

const deferred = '<script defer src="/scripts/reader.js"></script>';

test('a deferred island becomes one hashed file, shared by the pages that ask for it', async () => {
  const { dir, read } = await bundled({ 'index.html': deferred, 'a/index.html': deferred });
  const [file, ...others] = readdirSync(join(dir, 'assets'));
  expect(others).toEqual([]);
  expect(file).toMatch(/^reader\.[0-9a-f]{10}\.js$/u);
  expect(read('a/index.html')).toBe(`<script defer src="/assets/${file}"></script>`);
});

test('the file is one classic script that Chromium 80 and file:// can run', async () => {
  const { dir, read } = await bundled({ 'index.html': deferred });
  const code = read(`assets/${readdirSync(join(dir, 'assets'))[0]}`);
  expect(() => new Function(code)).not.toThrow();
  expect(code).not.toMatch(/\?\?=|\|\|=|&&=|\bimport\b|\.replaceAll\(/u);
});

test('an island marked inline goes into the page and needs no request', async () => {
  const { read } = await bundled({
    'index.html': '<script data-inline src="/scripts/settings.js"></script>',
  });
  expect(read('index.html')).toMatch(/^<script>[\s\S]+<\/script>$/u);
  expect(read('index.html')).not.toContain('src=');
});

test('an island that does not exist stops the build', async () => {
  await expect(
    bundled({ 'index.html': '<script src="/scripts/none.js"></script>' }),
  ).rejects.toThrow();
});
