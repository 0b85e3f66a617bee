import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAliases, usedAddresses, writeAliases } from '#importer/write/aliases.ts';
import { filesOf } from '#library/contentFiles.ts';

const ALIASES = '# 旧地址\na#p1: b#p1\nc#p1: d#p1\n';
const files = (aliases?: string, published?: string) =>
  filesOf({
    ...(aliases === undefined ? {} : { 'content/aliases.yaml': aliases }),
    ...(published === undefined ? {} : { 'content/published.json': published }),
  });
const written = (moves: Record<string, string | null>, aliases?: string) => {
  const text = writeAliases(files(aliases), 'content', moves);
  return text === null ? null : (parse(text) as unknown);
};

test('every recorded address and every old one has been in use', () => {
  expect([...usedAddresses(files(ALIASES, '{"e#p1":"hash"}'), 'content')]).toEqual([
    'e#p1',
    'a#p1',
    'c#p1',
  ]);
  expect(usedAddresses(files(), 'content').size).toBe(0);
  expect(readAliases(files('# 空\n'), 'content')).toEqual({});
});

test('a move is added to the file, which may not be there yet or hold only comments', () => {
  expect(written({ 'e#p1': 'f#p1' })).toEqual({ 'e#p1': 'f#p1' });
  expect(written({ 'e#p1': 'f#p1' }, '# 空\n')).toEqual({ 'e#p1': 'f#p1' });
  expect(writeAliases(files(ALIASES), 'content', { 'e#p1': 'f#p1' })).toBe(
    `${ALIASES}e#p1: f#p1\n`,
  );
});

test('an older alias points at the new address, or is removed with its words', () => {
  expect(written({ 'b#p1': 'e#p1' }, ALIASES)).toEqual({
    'a#p1': 'e#p1',
    'c#p1': 'd#p1',
    'b#p1': 'e#p1',
  });
  expect(written({ 'b#p1': null }, ALIASES)).toEqual({ 'c#p1': 'd#p1' });
});

test('without a move, and when only words without an alias are gone, nothing is written', () => {
  expect(written({}, ALIASES)).toBeNull();
  expect(written({ 'e#p1': null }, ALIASES)).toBeNull();
});

test('the file has one line for each address, however long', () => {
  const long = `${'a'.repeat(120)}#p1`;
  expect(writeAliases(files(), 'content', { [long]: long })).toBe(`${long}: ${long}\n`);
});
