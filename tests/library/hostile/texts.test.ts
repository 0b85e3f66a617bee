import { describe, expect, test } from 'vitest';
import { ALIASES, GOOD, PACK, TERMS, YAML, changed, reportOn } from './report.ts';

const PLACES: readonly [name: string, file: string, from: string, line: number][] = [
  ['a document’s name', YAML, 'name: 样本', 1],
  ['an issuer', YAML, 'issuer: 某某总工会', 2],
  ['a label', YAML, 'label: 原文', 7],
  ['a note', YAML, 'note: 注', 7],
  ['a locator', YAML, 'locator: 开头', 10],
  ['the name of a part', YAML, 'name: 讲话精神', 12],
  ['the name of a list', YAML, 'name: 两项要求', 19],
  ['a pack’s title', PACK, 'title: 样单', 1],
  ['a pack’s heading', PACK, 'heading: 标题', 4],
  ['a term', TERMS, 'words: 学习', 2],
];

describe('a name is refused with its line:', () => {
  test.each(PLACES)('%s', (_, file, from, line) => {
    const [key = ''] = from.split(':');
    for (const [escaped, message] of [
      ['甲\\x07乙', '含控制字符 U+0007'],
      ['甲\\u202E乙', '含零宽或方向控制字符 U+202E'],
      ['甲\\u2066乙', '含零宽或方向控制字符 U+2066'],
      ['甲\\u200F乙', '含零宽或方向控制字符 U+200F'],
      ['甲\\u200B乙', '含零宽或方向控制字符 U+200B'],
      ['甲\\uD800乙', '含不成对的代理字符 U+D800'],
      ['甲\\uFFFE乙', '不成字的编码 U+FFFE'],
      ['甲\\uE000乙', '不成字的编码 U+E000'],
      ['\\u3000  ', '只有空白'],
      ['长'.repeat(20_000), '最多 '],
    ] as const) {
      const report = reportOn(changed(file, from, `${key}: "${escaped}"`));
      expect(report).toContain(`✗ ${file}:${line}\n`);
      expect(report).toContain(message);
      expect(report).toContain('修改办法：');
    }
  });

  test('a title in two lines', () => {
    const report = reportOn(changed(YAML, '样本', '"样\\n本"'));
    expect(report).toContain(`✗ ${YAML}:1\n  “name”有误：要写成一行`);
  });
});

describe('a report cannot be altered by what it names:', () => {
  test.each([
    ['\u202E', '⟨U+202E⟩'],
    ['\u2028', '⟨U+2028⟩'],
    ['\\n✗ ', '⏎✗ '],
    ['\uFEFF', '⟨U+FEFF⟩'],
  ])('%j is shown as %s', (char, shown) => {
    const report = reportOn({ ...GOOD, [ALIASES]: `"${char}a": b\n` });
    expect(report).toContain(`别名 ${shown}a 不是句子地址`);
    expect(report).not.toContain(char);
  });

  test('an endless name is cut', () => {
    expect(
      reportOn(changed(YAML, 'section: opening', `section: ${'a'.repeat(9999)}`)).length,
    ).toBeLessThan(9000);
    expect(reportOn({ ...GOOD, [ALIASES]: `"a": ${'b'.repeat(99_999)}\n` }).length).toBeLessThan(
      9000,
    );
  });
});
