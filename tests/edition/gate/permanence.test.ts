import { describe, expect, test } from 'vitest';
import { type RecordFiles, checkRecord } from '#edition/gate/permanence.ts';
import { passage } from '../sample.ts';

const FILES: RecordFiles = {
  record: { name: 'content/published.json', lineOf: (id) => (id === 'doc/one#p9' ? 12 : 1) },
  aliases: { name: 'content/aliases.yaml', lineOf: () => 3 },
};
const PASSAGES = [passage(1, '甲。'), passage(2, '乙。', { fingerprint: 'relay-speech:2' })];
const RECORD = { 'doc/one#p1': 'own:1', 'doc/one#p2': 'relay-speech:2' };
const check = (record: Record<string, string>, aliases: Record<string, string> = {}) =>
  checkRecord(PASSAGES, record, aliases, FILES);

describe('the published record', () => {
  test('of unchanged passages has no problem', () => {
    expect(check(RECORD)).toEqual([]);
  });

  test('must contain every passage', () => {
    expect(check({ 'doc/one#p1': 'own:1' })).toEqual([
      {
        file: 'content/doc/one.mdx',
        line: 2,
        message: '新的一句 doc/one#p2 尚未登记',
        mend: '确认无误后运行 npm run record，并提交 content/published.json',
      },
    ]);
  });

  test('lacks a whole new document once, not once per passage', () => {
    const fresh = [
      passage(1, '丙。', { id: 'new/one#p1', document: 'new', file: 'content/new/one.mdx' }),
      passage(2, '丁。', { id: 'new/one#p2', document: 'new', file: 'content/new/one.mdx' }),
    ];
    expect(checkRecord([...PASSAGES, ...fresh], RECORD, {}, FILES)).toEqual([
      {
        file: 'content/new/one.mdx',
        line: 1,
        message: '新文件 new 尚未登记（2 句）',
        mend: '确认无误后运行 npm run record，并提交 content/published.json',
      },
    ]);
  });

  test('may lose an address that was withdrawn', () => {
    const withdrawn = new Set(['doc/one#p9']);
    const record = { ...RECORD, 'doc/one#p9': 'own:9' };
    expect(checkRecord(PASSAGES, record, {}, FILES, withdrawn)).toEqual([]);
  });

  test('must not lose an address', () => {
    const [only, ...others] = check({ ...RECORD, 'doc/one#p9': 'own:9' });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ file: 'content/published.json', line: 12 });
    expect(only?.mend).toContain('"doc/one#p9": 新地址');
  });

  test('gives both readings when a layer changes', () => {
    expect(check({ ...RECORD, 'doc/one#p1': 'relay-speech:1' })).toMatchObject([
      {
        line: 1,
        message: '已发布的 doc/one#p1 是谁的话变了',
        readings: { 登记: '〔relay-speech〕relay-speech:1', 现在: '〔own〕甲。' },
      },
    ]);
  });

  test('names the command that accepts a change', () => {
    const [only] = check({ ...RECORD, 'doc/one#p1': 'own:7' });
    expect(only?.message).toBe('已发布的 doc/one#p1 的断行、更正或谁的话的起止变了');
    expect(only?.mend).toContain('npm run record -- --accept "doc/one#p1"');
  });

  test('names the new address of words that moved', () => {
    const [first] = check({ 'doc/one#p1': 'relay-speech:2', 'doc/one#p2': 'own:1' });
    expect(first?.readings?.['登记']).toContain('这些文字现在是 doc/one#p2');
  });
});

describe('an alias', () => {
  test('keeps a lost address', () => {
    expect(check({ ...RECORD, 'doc/one#p9': 'own:9' }, { 'doc/one#p9': 'doc/one#p2' })).toEqual([]);
  });

  test.each([
    ['doc/one#p9', 'doc/one#p8', '别名 doc/one#p9 指向不存在的 doc/one#p8'],
    ['doc/one#p1', 'doc/one#p2', '别名 doc/one#p1 与现有的一句同名'],
    ['doc/one/9', 'doc/one#p2', '别名 doc/one/9 不是句子地址'],
  ])('%s → %s is refused with its line', (from, to, message) => {
    expect(check(RECORD, { [from]: to })).toMatchObject([
      { file: 'content/aliases.yaml', line: 3, message },
    ]);
  });

  test('must not point at another alias', () => {
    const chain = { 'doc/one#p9': 'doc/one#p8', 'doc/one#p8': 'doc/one#p2' };
    expect(check(RECORD, chain)).toHaveLength(1);
  });
});
