import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSums } from '#integration/checksums.ts';
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

test('a folder in place of the manifest of the last release is refused', () => {
  const LAST = mkdtempSync(join(tmpdir(), 'last-'));
  mkdirSync(join(LAST, 'sums.txt'));
  expect(() => readBuildOptions({ LAST })).toThrow('里没有上一版网站');
});

test('the last release may be in another folder, which must hold a release', () => {
  const LAST = mkdtempSync(join(tmpdir(), 'last-'));
  expect(() => readBuildOptions({ LAST })).toThrow('里没有上一版网站');
  writeFileSync(join(LAST, 'index.html'), '');
  writeSums(LAST);
  expect(readBuildOptions({ LAST }).last).toBe(LAST);
  for (const text of ['', readFileSync(join(LAST, 'sums.txt'), 'utf8').slice(0, -9)]) {
    writeFileSync(join(LAST, 'sums.txt'), text);
    expect(() => readBuildOptions({ LAST })).toThrow('的 sums.txt 不完整：重新复制上一版');
  }
});
