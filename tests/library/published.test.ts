import { describe, expect, test } from 'vitest';
import { readAliases, readRecord } from '#library/published.ts';
import { folderOf } from './small.ts';

describe('the record', () => {
  test('gives every id with its line', () => {
    const root = folderOf({
      'content/published.json': '{\n  "a/b#p1": "own:0123456789abcdef"\n}\n',
    });
    const record = readRecord(root);
    expect(record.data).toEqual({ 'a/b#p1': 'own:0123456789abcdef' });
    expect(record.lineOf('a/b#p1')).toBe(2);
  });

  test('must be there', () => {
    expect(() => readRecord(folderOf({}))).toThrow(
      '✗ content/published.json\n  缺少已发布地址的登记',
    );
  });

  test('of a hundred thousand passages is read at once, with the line of any of them', () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, n) => `  "a/b${n}#p1": "own:0123456789abcdef"`,
    );
    const root = folderOf({ 'content/published.json': `{\n${lines.join(',\n')}\n}\n` });
    const record = readRecord(root);
    expect(Object.keys(record.data)).toHaveLength(100_000);
    expect(record.lineOf('a/b99999#p1')).toBe(100_001);
    expect(record.lineOf('a/b#p1')).toBe(undefined);
  });

  test('may not hold an id twice, as a merge would leave it', () => {
    const line = '  "a/b#p1": "own:0123456789abcdef"';
    const root = folderOf({ 'content/published.json': `{\n${line},\n${line}\n}\n` });
    expect(() => readRecord(root)).toThrow(
      '✗ content/published.json:3\n  YAML 写法有误：同一层有重复的键',
    );
  });

  test('holds nothing but fingerprints', () => {
    const root = folderOf({ 'content/published.json': '{\n  "a/b#p1": "x"\n}\n' });
    expect(() => readRecord(root)).toThrow('✗ content/published.json:2\n  “a/b#p1”有误');
  });

  test('must be whole', () => {
    const half = folderOf({ 'content/published.json': '{\n  "a/b#p1": "own:0123' });
    expect(() => readRecord(half)).toThrow('✗ content/published.json:2\n  YAML 写法有误');
  });
});

describe('aliases', () => {
  test('are read with their lines, comments aside', () => {
    const root = folderOf({ 'content/aliases.yaml': '# 旧: 新\n"a/b#p1": a/c#p1\n' });
    const aliases = readAliases(root);
    expect(aliases.data).toEqual({ 'a/b#p1': 'a/c#p1' });
    expect(aliases.lineOf('a/b#p1')).toBe(2);
  });

  test('need not be there', () => {
    expect(readAliases(folderOf({})).data).toEqual({});
  });
});
