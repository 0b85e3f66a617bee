import { describe, expect, test } from 'vitest';
import { SMALL } from '../small.ts';
import { ALIASES, GOOD, TERMS, YAML, changed, reportOn } from './report.ts';

const BOMB = `a: &a [x, x]\n${[...'bcdefghijk'].map((key, i) => `${key}: &${key} [*${'abcdefghij'[i]}, *${'abcdefghij'[i]}]\n`).join('')}`;
const MANY = Array.from({ length: 30_000 }, (_, i) => `"small/a${i}#p1": 1\n`).join('');
/** Returns a document's facts with another value for its name. */
const documentNamed = (value: string) => SMALL['document.yaml'].replace('样本', value);

describe('YAML is refused when it has', () => {
  test.each<[kind: string, file: string, text: string, line: number, message: string]>([
    ['an alias bomb', ALIASES, BOMB, 1, '不能用 & 定名（&a）'],
    ['an alias of nothing', ALIASES, '"small/a#p1": *x\n', 1, '不能用 * 引用别处（*x）'],
    ['an alias as a key', ALIASES, '\n*x : small/a#p1\n', 2, '不能用 * 引用别处（*x）'],
    ['an anchor', YAML, documentNamed('&x 样本'), 1, '不能用 & 定名（&x）'],
    ['a type', YAML, documentNamed('!!js/function x'), 1, '不能用 ! 定类型'],
    ['an anchor behind a sound key', ALIASES, 'a: b\nc: &x d\n', 2, '不能用 & 定名（&x）'],
    ['a directive', ALIASES, '# 注\n%YAML 1.1\n---\n{}\n', 2, '不能有 % 开头的指令'],
    ['a name for tags', ALIASES, '%TAG !e! tag:example.org:\n---\n{}\n', 1, '不能有 % 开头的指令'],
    ['two documents', ALIASES, '{}\n---\n{}\n', 2, '一个文件里写了两份'],
    ['a merge key', ALIASES, '<<: { a: b }\n', 1, '“<<”有误：要写文字'],
    ['a repeated key', ALIASES, 'a: b\na: c\n', 2, '同一层有重复的键'],
    ['a list as a key', ALIASES, 'a: b\n? [a]\n: b\n', 2, '冒号前面不是键'],
    ['no key', ALIASES, ': x\n', 1, '冒号前面不是键'],
    ['a number as a text', YAML, documentNamed('0o17'), 1, '“name”有误：要写文字，这里是数字'],
    ['nothing as a text', YAML, documentNamed('~'), 1, '“name”有误：是空的'],
    ['a list as a text', YAML, documentNamed('[]'), 1, '“name”有误：要写文字'],
    ['deep brackets', ALIASES, `a: b\nc: ${'['.repeat(50_000)}`, 2, '套得太深'],
    ['deep maps', ALIASES, `${'{a: '.repeat(20_000)}`, 1, '套得太深'],
    ['deep lists', ALIASES, `${'- '.repeat(20_000)}x\n`, 1, '套得太深'],
    [
      'levels that no file needs',
      ALIASES,
      `a: ${'['.repeat(70)}${']'.repeat(70)}`,
      1,
      '套得太深，超过 64 层',
    ],
    ['30,000 faults', ALIASES, MANY, 1, '内容有 50 处问题'],
    ['a control character', ALIASES, 'a: b\nc: \u0000\n', 2, '文件里有控制字符 U+0000'],
    ['no keys at all', TERMS, '只是一句话\n', 1, '“文件”有误：要写成“键: 值”'],
  ])('%s', (_, file, text, line, message) => {
    const report = reportOn({ ...GOOD, [file]: text });
    expect(report).toContain(`✗ ${file}:${line}\n`);
    expect(report).toContain(message);
    expect(report).toContain('修改办法：');
  });

  test('more characters than a person writes', () => {
    const report = reportOn({ ...GOOD, [ALIASES]: '#'.repeat(2_000_001) });
    expect(report).toContain(
      `✗ ${ALIASES}\n  文件太大：有 2000001 字，最多 2000000 字\n  修改办法：`,
    );
  });

  test('a mend shows a number as it was written', () => {
    const report = reportOn(changed(YAML, 'name: 样本', 'name: 007'));
    expect(report).toContain('修改办法：在它两边加引号，如 "007"');
  });
});
