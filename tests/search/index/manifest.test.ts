import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILES } from '#search/index/manifest.ts';

test('the directory of the standard bundle is asked for at the page that serves it', () => {
  expect(existsSync(`src/pages/search-data/[release]/${FILES.bundle}.ts`)).toBe(true);
});
