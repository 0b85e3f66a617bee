import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listLicences } from '../../src/cli/licences.ts';

test('packages are listed by licence, each version once', () => {
  const packages = {
    '': { version: '1.0.0', license: 'MIT' },
    'node_modules/b': { version: '2.0.0', license: 'MIT' },
    'node_modules/@s/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/b/node_modules/@s/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/c': { version: '3.0.0' },
  };
  expect([...listLicences({ packages })]).toEqual([
    ['?', ['c@3.0.0']],
    ['MIT', ['b@2.0.0', '@s/a@1.0.0']],
  ]);
});

test('every package of the lockfile states its licence', () => {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(listLicences(lockfile).get('?')).toBe(undefined);
});
