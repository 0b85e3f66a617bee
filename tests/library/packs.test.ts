import { describe, expect, test } from 'vitest';
import { filesOf } from '#library/contentFiles.ts';
import { loadLibrary, readDocuments } from '#library/library.ts';
import { readPacks } from '#library/packs.ts';
import { LIMITS } from '#packs/limits.ts';
import { FIXTURE } from '../fixture/library.ts';
import { recorded, smallFiles, smallTexts } from './small.ts';

const GOOD = `title: 样单
named: { at: 'small/speech/1#p1', words: 指出 }
items:
  - heading: 标题
  - small/speech/1
  - small/speech/1#p2
  - small/speech/1#p1-p2
  - note: 备注
`;

/** Reads the packs of a small library with this one. */
function packsOf(yaml: string, name = 'sample') {
  const files = smallFiles('small', { [`../packs/${name}.yaml`]: yaml });
  return readPacks(
    files,
    readDocuments(files).map(({ document }) => document),
  );
}

/** Returns the error message for a faulty pack. */
function errorOf(yaml: string, name?: string): string {
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
    const load = (yaml: string) =>
      loadLibrary(filesOf(recorded(smallTexts('small', { '../packs/sample.yaml': yaml }))));
    expect(load(GOOD).packs.map(({ id }) => id)).toEqual(['sample']);
    expect(() => load(GOOD.replace('1#p2', '1#p9'))).toThrow('content/packs/sample.yaml:6');
  });

  test('is what 学习 leads to, if it says so and no other does', () => {
    const studied = GOOD.replace('named:', 'study: true\nnamed:');
    expect(packsOf(GOOD).map(({ study }) => study)).toEqual([false]);
    expect(packsOf(studied).map(({ study }) => study)).toEqual([true]);
    const two = recorded(
      smallTexts('small', { '../packs/a.yaml': studied, '../packs/b.yaml': studied }),
    );
    expect(() => loadLibrary(filesOf(two))).toThrow(
      'content/packs/b.yaml\n  “学习”只能指向一份宣讲单，a.yaml 已写了 study',
    );
  });

  test.each([
    ['small/speech/1#p2', 'small/speech/1#p3', '只有 2 句', 6],
    ['small/speech/1#p1-p2', 'small/speech/1#p2-p1', '起止颠倒', 7],
    ['- small/speech/1\n', '- small/speech/7\n', '没有这样的句子：small/speech/7', 5],
    ['- small/speech/1\n', '- 讲话一\n', '写法如', 5],
    ['heading: 标题', 'headline: 标题', '写句子或章节的地址，或 heading: 小标题', 4],
    ['heading: 标题', `heading: ${'长'.repeat(LIMITS.line + 1)}`, `最多 ${LIMITS.line} 字`, 4],
    ['words: 指出', 'words: 强调', '用途“强调”不在 small/speech/1#p1 中', 2],
    ['title: 样单\n', '', '缺少“title”', 1],
  ])('with %s written %s is refused with file, line and remedy', (from, to, words, line) => {
    const message = errorOf(GOOD.replace(from, to));
    expect(message).toContain(`content/packs/sample.yaml:${line}`);
    expect(message).toContain(words);
    expect(message).toContain('修改办法：');
  });

  test('needs a name that can be an address', () => {
    expect(errorOf(GOOD, '样单')).toContain('文件名“样单”不能作地址');
  });

  test('may not exceed the size limit of packs', () => {
    const items = Array.from({ length: LIMITS.items }, () => '  - small/speech/1\n').join('');
    expect(errorOf(GOOD + items)).toContain(`最多 ${LIMITS.items} 项`);
    const note = `  - note: ${'字'.repeat(LIMITS.note)}\n`;
    const notes = note.repeat(LIMITS.text / LIMITS.note + 1);
    expect(errorOf(GOOD + notes)).toContain(`合起来超过 ${LIMITS.text} 字`);
  });
});

test('packs of passages and headings hold nothing else', () => {
  const { packs } = FIXTURE;
  expect(packs.map(({ id }) => id)).toEqual(['readers-meeting', 'reading-class', 'ten-minutes']);
  for (const { pack } of packs) {
    expect(pack.items.some(({ kind }) => kind === 'note')).toBe(false);
    expect(pack.items.filter(({ kind }) => kind === 'passage').length).toBeGreaterThan(5);
  }
});
