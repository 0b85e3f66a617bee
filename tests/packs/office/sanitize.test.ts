import { expect, test } from 'vitest';
import { cleanText, cleanLine, cleanPack } from '#packs/office/sanitize.ts';
import type { ResolvedItem } from '#packs/pack.ts';
import { EXCERPTS, HARMLESS, HOSTILE, resolvedItem } from './packs.ts';

test('characters that XML forbids are left out, characters that it escapes stay', () => {
  expect(cleanText(HOSTILE)).toBe(HARMLESS);
  expect(cleanText('😀\u{20BB7}')).toBe('😀\u{20BB7}');
});

test('every kind of line break becomes \\n, and a title has none', () => {
  expect(cleanText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
  expect(cleanLine(' a\r\n b ')).toBe('a b');
});

test('no code unit is left that XML forbids', () => {
  const left = Array.from({ length: 0x10000 }, (_, unit) => cleanText(String.fromCharCode(unit)));
  expect(
    left.filter((text) => !/^[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]?$/u.test(text)),
  ).toEqual([]);
});

test('a pack without items, or with missing passages only, is an error', () => {
  expect(() => cleanPack({ title: '一课', items: [] })).toThrow(RangeError);
  const missing = { kind: 'missing', id: 'no/such#p1', name: '', path: null } as const;
  expect(() => cleanPack({ title: '一课', items: [missing] })).toThrow(RangeError);
  const heading = { kind: 'heading', text: '一' } as const;
  expect(cleanPack({ title: '', items: [missing, heading] }).items).toHaveLength(2);
});

test('headings and names of missing passages become one line, notes keep theirs, passages are left alone', () => {
  const items = [
    { kind: 'heading', text: '一\n\u0000二' },
    { kind: 'note', text: '一\r\n\u0000二' },
    { kind: 'missing', id: 'no/such#p1', name: ' 旧\n名\u0000', path: null },
    ...EXCERPTS.slice(0, 1).map((excerpt) => resolvedItem({ ...excerpt, text: ' \u2F2F ' })),
  ] satisfies ResolvedItem[];
  const [, , , passage] = items;
  expect(cleanPack({ title: '题', items }).items).toEqual([
    { kind: 'heading', text: '一 二' },
    { kind: 'note', text: '一\n二' },
    { kind: 'missing', id: 'no/such#p1', name: '旧 名', path: null },
    passage,
  ]);
});
