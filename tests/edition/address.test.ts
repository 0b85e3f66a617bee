import { expect, test } from 'vitest';
import {
  documentPath,
  fullTextFragment,
  parsePassageId,
  passageId,
  barePath,
  passagePath,
  passageUrl,
  sectionPath,
} from '#edition/address.ts';

const REF = { document: 'notice', section: 'speech/1', n: 3 };

test('a passage is addressed by document, section and number', () => {
  expect(passageId(REF)).toBe('notice/speech/1#p3');
  expect(passageUrl(REF)).toBe('notice/speech/1/#p3');
  expect(passagePath(REF)).toBe('notice/speech/1/p3/');
  expect(passagePath({ ...REF, paged: false })).toBe(passageUrl(REF));
  expect(barePath(REF)).toBe('notice/speech/1/p3/bare/');
  expect(fullTextFragment(REF)).toBe('speech/1/p3');
  expect(sectionPath('notice', 'speech/1')).toBe('notice/speech/1/');
  expect(documentPath('notice')).toBe('notice/');
});

test('parsing a passage id returns its components', () => {
  for (const section of ['opening', 'speech/1', 'a/b-2/c']) {
    const ref = { document: 'notice-18', section, n: 12 };
    expect(parsePassageId(passageId(ref))).toEqual(ref);
  }
});

test.each([
  'notice#p1',
  'notice/one',
  'notice/one#p0',
  'notice/one#p01',
  'notice/one#3',
  'Notice/one#p1',
  'notice/一#p1',
  'notice//one#p1',
  '/notice/one#p1',
  'notice/one#p1 ',
  '',
])('“%s” is not a passage id', (id) => {
  expect(parsePassageId(id)).toBeNull();
});
