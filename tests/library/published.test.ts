import { describe, expect, test } from 'vitest';
import { filesOf } from '#library/contentFiles.ts';
import { readAliases, readRecord } from '#library/published.ts';

describe('the record', () => {
  test('gives every id with its line', () => {
    const files = filesOf({
      'content/published.json': '{\n  "a/b#p1": "own:0123456789abcdef"\n}\n',
    });
    const record = readRecord(files);
    expect(record.data).toEqual({ 'a/b#p1': 'own:0123456789abcdef' });
    expect(record.lineOf('a/b#p1')).toBe(2);
  });

  test('must exist', () => {
    expect(() => readRecord(filesOf({}))).toThrow(
      '✗ content/published.json\n  缺少已发布地址的登记',
    );
  });

  test('with a hundred thousand passages is read with the line of each', () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, n) => `  "a/b${n}#p1": "own:0123456789abcdef"`,
    );
    const files = filesOf({ 'content/published.json': `{\n${lines.join(',\n')}\n}\n` });
    const record = readRecord(files);
    expect(Object.keys(record.data)).toHaveLength(100_000);
    expect(record.lineOf('a/b99999#p1')).toBe(100_001);
    expect(record.lineOf('a/b#p1')).toBe(undefined);
  });

  test('may not hold an id twice, as a merge would leave it', () => {
    const line = '  "a/b#p1": "own:0123456789abcdef"';
    const files = filesOf({ 'content/published.json': `{\n${line},\n${line}\n}\n` });
    expect(() => readRecord(files)).toThrow(
      '✗ content/published.json:3\n  YAML 写法有误：同一层有重复的键',
    );
  });

  test('that is faulty and too large to be read slowly names the first line that is no entry', () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, n) => `  "a/b${n}#p1": "own:0123456789abcdef",`,
    );
    const read = (...entries: string[]) =>
      readRecord(filesOf({ 'content/published.json': `{\n${entries.join('\n')}\n}\n` }));
    const fault = '登记写法有误，或同一编号登记了两次';
    expect(() => read('<<<<<<< 甲', ...lines)).toThrow(`✗ content/published.json:2\n  ${fault}`);
    expect(() => read(...lines, '<<<<<<< 甲')).toThrow(
      `✗ content/published.json:100002\n  ${fault}`,
    );
    expect(() => read(...lines)).toThrow(`✗ content/published.json\n  ${fault}`);
  });

  test('holds nothing but fingerprints', () => {
    const files = filesOf({ 'content/published.json': '{\n  "a/b#p1": "x"\n}\n' });
    expect(() => readRecord(files)).toThrow('✗ content/published.json:2\n  “a/b#p1”有误');
  });

  test('must be whole', () => {
    const half = filesOf({ 'content/published.json': '{\n  "a/b#p1": "own:0123' });
    expect(() => readRecord(half)).toThrow('✗ content/published.json:2\n  YAML 写法有误');
  });
});

describe('aliases', () => {
  test('are read with their lines, comments aside', () => {
    const files = filesOf({ 'content/aliases.yaml': '# 旧: 新\n"a/b#p1": a/c#p1\n' });
    const aliases = readAliases(files);
    expect(aliases.data).toEqual({ 'a/b#p1': 'a/c#p1' });
    expect(aliases.lineOf('a/b#p1')).toBe(2);
  });

  test('may be missing', () => {
    expect(readAliases(filesOf({})).data).toEqual({});
  });
});
