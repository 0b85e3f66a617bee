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
