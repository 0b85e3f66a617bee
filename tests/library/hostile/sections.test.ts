import { describe, expect, test } from 'vitest';
import { GOOD, TEXT, reportOn } from './report.ts';

describe('a section is refused, at once, when it has', () => {
  test.each([
    ['lists within lists', `指出\n\n${'- '.repeat(20_000)}a\n`, 3, '套得太深'],
    ['quotations within quotations', `${'>'.repeat(20_000)}a\n`, 1, '套得太深'],
    [
      'indented lists',
      Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- a\n`).join(''),
      21,
      '套得太深',
    ],
    ['countless brackets', `指出\n${'[a](b'.repeat(20_000)}\n`, 2, '太多，超过 5000 处'],
    ['countless stars', `${'*a'.repeat(20_000)}\n`, 1, '太多，超过 5000 处'],
    [
      'tags within tags',
      `${'<Relay of="speech">'.repeat(2000)}字${'</Relay>'.repeat(2000)}\n`,
      1,
      '<Relay> 套在另一个人的话里',
    ],
    [
      'the same attribute twice',
      '指出，<Relay of="speech" of="x">要坚持；</Relay>\n',
      1,
      '<Relay> 的属性写法有误',
    ],
    ['code', `指出\n\nexport const x = ${'('.repeat(20_000)}\n`, 3, 'import 和 export'],
    ['an expression', `指出${'{'.repeat(20_000)}\n`, 1, '{ }'],
    ['a byte order mark', '\uFEFF指出，\n', 1, 'BOM'],
    ['a direction mark written as a number', '指出，&#x202E;\n', 1, '零宽或方向控制字符 U+202E'],
  ])('%s', (_, text, line, message) => {
    const report = reportOn({ ...GOOD, [TEXT]: text });
    expect(report).toContain(`✗ ${TEXT}:${line}\n`);
    expect(report).toContain(message);
    expect(report).toContain('修改办法：');
  });
});
