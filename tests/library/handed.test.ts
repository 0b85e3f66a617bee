import { expect, test } from 'vitest';
import { shareLibrary, sharedLibrary } from '#library/handed.ts';
import type { Library } from '#library/library.ts';

const library = { documents: [] } as unknown as Library;

test('a stored library is returned for the same root only', () => {
  expect(sharedLibrary('/one')).toBe(undefined);
  shareLibrary('/one', library);
  expect(sharedLibrary('/one')).toBe(library);
  expect(sharedLibrary('/two')).toBe(undefined);
});
