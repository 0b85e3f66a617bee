import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBuildOptions } from '#integration/buildOptions.ts';

test.each([
  [{}, true],
  [{ OFFLINE: 'on' }, true],
  [{ OFFLINE: 'off' }, false],
])('with %j the offline edition is offered: %s', (environment, offline) =>
  expect(readBuildOptions(environment).offline).toBe(offline),
);

test.each(['no', 'OFF', 'false', ''])('OFFLINE=%s is refused, not ignored', (OFFLINE) => {
  expect(() => readBuildOptions({ OFFLINE })).toThrow('写 --offline=off 撤回离线版');
});

test('the last release may be in another folder, which must hold a release', () => {
  const LAST = mkdtempSync(join(tmpdir(), 'last-'));
  expect(() => readBuildOptions({ LAST })).toThrow('里没有上一版网站');
  writeFileSync(join(LAST, 'sums.txt'), '');
  expect(readBuildOptions({ LAST }).last).toBe(LAST);
});
