import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import {
  RESERVED_DOCUMENTS,
  RESERVED_SECTIONS,
  addressNameFault,
} from '#edition/gate/reservedNames.ts';

/** Returns the names of the pages and folders in a folder of pages that stand at fixed addresses. */
function fixedNames(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => basename(name, '.astro'))
    .filter((name) => /^[a-z0-9-]+$/u.test(name) && name !== 'index');
}

test('the names of all pages and folders of the site are reserved', () => {
  expect(RESERVED_DOCUMENTS).toEqual(expect.arrayContaining(fixedNames('src/pages')));
  expect(RESERVED_SECTIONS).toEqual(expect.arrayContaining(fixedNames('src/pages/[document]')));
});

test.each(['a', '1', 'speech', 'p', 'p3a', 'con-2', 'console', 'a'.repeat(64)])(
  '%s may be part of an address',
  (name) => {
    expect(addressNameFault(name)).toBeUndefined();
  },
);

test.each(['', 'p3', 'A', 'a_b', 'a--b', '-a', 'a-', 'a/b', '讲话', 'con', 'nul', 'lpt1', 'index'])(
  '%j may not be part of an address',
  (name) => {
    expect(addressNameFault(name)).toMatch(/\p{Script=Han}/u);
  },
);
