import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { repack, replaceOrThrow, withoutDates } from '#packs/office/zip.ts';
import { OFFICE_FACES } from '#styles/tokens.ts';

const WORDS = Array.from({ length: 3000 }, (_, n) => `<a n="${(n * 7919) % 1009}">字</a>`).join('');
const PARTS = { 'a.xml': strToU8('<a/>'), 'b/c.xml': strToU8(WORDS) };
const same = (_path: string, xml: string) => xml;

test('every part is transformed by its path, and folders are left out', () => {
  const file = zipSync({ ...PARTS, 'b/': new Uint8Array() });
  const parts = Object.entries(unzipSync(repack(file, (path, xml) => `${path}:${xml.length}`)));
  expect(parts.map(([path, content]) => [path, strFromU8(content)])).toEqual([
    ['a.xml', 'a.xml:4'],
    ['b/c.xml', `b/c.xml:${WORDS.length}`],
  ]);
});

test('the bytes do not tell when or how well the parts were packed before', () => {
  const files = [new Date(2001, 1, 1), new Date(2030, 1, 1)].map((mtime, level) =>
    repack(zipSync(PARTS, { mtime, level: level as 0 | 1 }), same),
  );
  expect(files[0]).toEqual(files[1]);
});

test('no level of compression makes a smaller file', () => {
  const { length } = repack(zipSync(PARTS), same);
  for (const level of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const) {
    expect(length).toBeLessThanOrEqual(zipSync(PARTS, { level }).length);
  }
});

test('a pattern that a library no longer writes is an error', () => {
  expect(replaceOrThrow('<a/><a/>', /<a\/>/gu, OFFICE_FACES.song)).toBe(
    OFFICE_FACES.song.repeat(2),
  );
  expect(() => replaceOrThrow('<b/>', '<a/>', '')).toThrow('nothing to replace: <a/>');
});

test('the times of creation and of change are removed', () => {
  const time = (name: string) => `<dcterms:${name} xsi:type="x">2026</dcterms:${name}>`;
  expect(withoutDates(`<c>${time('created')}<d/>${time('modified')}</c>`)).toBe('<c><d/></c>');
});
