import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Lock, completeLock, missingPackages } from './lockfile.ts';

const lockOf = (packages: Lock['packages']): Lock => ({ packages });
const parent = { version: '1.0.0', license: 'MIT', dev: true };

test('the committed lock names every optional package, so that npm ci accepts it everywhere', () => {
  // To fix a failure, run `npm run lock`; it is needed after each change of the lock.
  expect(missingPackages(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
});

describe('completing a lock', () => {
  test.each([
    ['@a/darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@a/windows-x64', { os: ['win32'], cpu: ['x64'] }],
    ['@a/b-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@a/b-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@a/b-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@a/b-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('names %s and its platform', (name, platform) => {
    const lock = lockOf({
      'node_modules/a': { ...parent, optionalDependencies: { [name]: '1.0.0' } },
    });
    const { packages } = completeLock(lock);
    expect(packages[`node_modules/${name}`]).toEqual({
      version: '1.0.0',
      ...platform,
      dev: true,
      license: 'MIT',
      optional: true,
    });
    expect(missingPackages({ packages })).toEqual([]);
  });

  test('keeps packages that exist beside or above the dependent one', () => {
    const optionalDependencies = { 'a-linux-x64': '1.0.0', 'a-linux-arm64': '1.0.0' };
    const lock = lockOf({
      'node_modules/b/node_modules/a': { ...parent, optionalDependencies },
      'node_modules/b/node_modules/a-linux-x64': parent,
      'node_modules/a-linux-arm64': parent,
    });
    expect(missingPackages(lock)).toEqual([]);
  });

  test('does not accept a package nested in another one', () => {
    const optionalDependencies = { 'a-linux-x64': '1.0.0' };
    const lock = lockOf({
      'node_modules/a': { ...parent, optionalDependencies },
      'node_modules/c/node_modules/a-linux-x64': parent,
    });
    expect(missingPackages(lock)).toHaveLength(1);
  });

  test('throws at a name without a platform', () => {
    const lock = lockOf({ '': { optionalDependencies: { mystery: '1.0.0' } } });
    expect(() => completeLock(lock)).toThrow('mystery');
  });
});
