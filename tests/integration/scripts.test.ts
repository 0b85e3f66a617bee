import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleScripts } from '#integration/scripts.ts';
import { EMPTY_LIBRARY } from './empty.ts';

async function bundled(files: Record<string, string>) {
  const dir = mkdtempSync(join(tmpdir(), 'scripts-'));
  for (const [file, html] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), html);
  }
  await bundleScripts({ dir, library: EMPTY_LIBRARY });
  return { dir, read: (file: string) => readFileSync(join(dir, file), 'utf8') };
}

const deferred = '<script defer src="/scripts/reader.js"></script>';

test('a deferred script becomes one hashed file, shared by the pages that load it', async () => {
  const { dir, read } = await bundled({ 'index.html': deferred, 'a/index.html': deferred });
  const [file, ...others] = readdirSync(join(dir, 'assets'));
  expect(others).toEqual([]);
  expect(file).toMatch(/^reader\.[0-9a-f]{10}\.js$/u);
  expect(read('a/index.html')).toBe(`<script defer src="/assets/${file}"></script>`);
});

test('the scripts that another one is built on come before it, once a page', async () => {
  const { read } = await bundled({
    'index.html':
      '<script defer src="/scripts/search.js"></script><template><script src="/scripts/search-index.js"></script></template>',
    'a/index.html':
      '<template><script src="/scripts/share.js"></script></template><template><script src="/scripts/citing.js"></script></template>',
  });
  const namesIn = (file: string) =>
    [...read(file).matchAll(/<script( defer)? src="\/assets\/([a-z-]+)\./gu)].map(
      ([, defer = '', name]) => `${name}${defer}`,
    );
  expect(namesIn('index.html')).toEqual([
    'core defer',
    'match defer',
    'search defer',
    'search-index',
  ]);
  // A template may never be used, so each holds all that its script needs.
  expect(namesIn('a/index.html')).toEqual(['citing', 'qr', 'share', 'citing']);
});

test('a script marked inline goes into the page and needs no request', async () => {
  const { read } = await bundled({
    'index.html': '<script data-inline src="/scripts/settings.js"></script>',
  });
  expect(read('index.html')).toMatch(/^<script>[\s\S]+<\/script>$/u);
  expect(read('index.html')).not.toContain('src=');
});

test('a script that does not exist stops the build', async () => {
  await expect(
    bundled({ 'index.html': '<script src="/scripts/none.js"></script>' }),
  ).rejects.toThrow('there is no script none');
});
