import { expect, test } from 'vitest';
import type { FileAccount } from './account.ts';
import { accountFor } from './account.ts';
import { generatedFiles } from './files.ts';

const FILES = generatedFiles(1);

test('more than two hundred files are generated, of sixteen formats', () => {
  expect(FILES.length).toBeGreaterThan(180);
  expect(new Set(FILES.map(({ name }) => name)).size).toBe(FILES.length);
});

test(
  'of every generated file each word is text or a question with all its words, in order',
  { timeout: 300_000 },
  async () => {
    const accounts: FileAccount[] = [];
    for (const file of FILES) accounts.push(await accountFor(file));
    expect(accounts.flatMap(({ faults }) => faults)).toEqual([]);
    const sum = (of: 'expected' | 'found') => accounts.reduce((all, each) => all + each[of], 0);
    expect(sum('found')).toBe(sum('expected'));
  },
);
