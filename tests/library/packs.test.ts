import { describe, expect, test } from 'vitest';
import { loadLibrary, readDocuments } from '#library/library.ts';
import { readPacks } from '#library/packs.ts';
import { LIMITS } from '#packs/limits.ts';
import { record } from '../../src/cli/record.ts';
import { rootOf } from './small.ts';

const GOOD = `title: 样单
named: { at: 'small/speech/1#p1', words: 指出 }
items:
  - heading: 标题
  - small/speech/1
  - small/speech/1#p2
  - small/speech/1#p1-p2
  - note: 备注
`;

/** The packs of a small library that holds this one. */
function packsOf(yaml: string, name = 'sample') {
  const root = rootOf('small', { [`../packs/${name}.yaml`]: yaml });
  return readPacks(
    root,
    readDocuments(root).map(({ document }) => document),
  );
}

/** What the reader says of a pack that is wrong. */
function faultOf(yaml: string, name?: string): string {
  try {
    packsOf(yaml, name);
  } catch (error) {
    return String(error);
  }
  return '';
}

describe('a ready-made pack', () => {
  test('lists sections, passages, ranges, headings and notes in order', () => {
    const [ready] = packsOf(GOOD);
    expect(ready?.id).toBe('sample');
    expect(ready?.named).toEqual({ at: 'small/speech/1#p1', words: '指出' });
    expect(ready?.pack.title).toBe('样单');
    expect(
      ready?.pack.items.map((item) => (item.kind === 'passage' ? item.id.slice(-2) : item.text)),
    ).toEqual(['标题', 'p1', 'p2', 'p2', 'p1', 'p2', '备注']);
  });

  test('is part of the library and is checked with it', () => {
    const root = rootOf('small', { '../packs/sample.yaml': GOOD });
    record(root, []);
    expect(loadLibrary(root).packs.map(({ id }) => id)).toEqual(['sample']);
    const broken = rootOf('small', { '../packs/sample.yaml': GOOD.replace('1#p2', '1#p9') });
    record(broken, []);
    expect(() => loadLibrary(broken)).toThrow('content/packs/sample.yaml:6');
  });

  test.each([
    ['small/speech/1#p2', 'small/speech/1#p3', '只有 2 个段句', 6],
    ['small/speech/1#p1-p2', 'small/speech/1#p2-p1', '起止颠倒', 7],
    ['- small/speech/1\n', '- small/speech/7\n', '没有这样的段句：small/speech/7', 5],
    ['- small/speech/1\n', '- 讲话一\n', '写法如', 5],
    ['heading: 标题', 'headline: 标题', '写段句或章节的地址，或 heading: 小标题', 4],
    ['heading: 标题', `heading: ${'长'.repeat(LIMITS.line + 1)}`, `最多 ${LIMITS.line} 字`, 4],
    ['words: 指出', 'words: 强调', '用途“强调”不在 small/speech/1#p1 中', 2],
    ['title: 样单\n', '', '缺少“title”', 1],
  ])('with %s written %s is refused, with file, line and mend', (from, to, said, line) => {
    const fault = faultOf(GOOD.replace(from, to));
    expect(fault).toContain(`content/packs/sample.yaml:${line}`);
    expect(fault).toContain(said);
    expect(fault).toContain('修改办法：');
  });

  test('needs a name that can be an address', () => {
    expect(faultOf(GOOD, '样单')).toContain('文件名“样单”不能作地址');
  });

  test('may not be larger than any pack', () => {
    const items = Array.from({ length: LIMITS.items }, () => '  - small/speech/1\n').join('');
    expect(faultOf(GOOD + items)).toContain(`最多 ${LIMITS.items} 项`);
  });
});

test('the packs of the site hold nothing but passages and headings', () => {
  const documents = readDocuments('.').map(({ document }) => document);
  const packs = readPacks('.', documents);
  expect(packs).toHaveLength(3);
  for (const { pack } of packs) {
    expect(pack.items.some(({ kind }) => kind === 'note')).toBe(false);
    expect(pack.items.filter(({ kind }) => kind === 'passage').length).toBeGreaterThan(5);
  }
});
