import { expect, test } from 'vitest';
import { checkCharacters } from '#edition/gate/characters.ts';
import { passage } from '../sample.ts';

test('ordinary Chinese text, digits, Latin and full-width punctuation are all right', () => {
  const text = '____年、“双读”（局）、532〔2023〕…… and 《章程》——·①㎡';
  expect(checkCharacters([passage(1, text)])).toEqual([]);
});

test.each([
  ['⼯', '部首字符', 'U+2F2F'],
  ['⺠', '部首字符', 'U+2EA0'],
  ['\uF900', '兼容汉字', 'U+F900'],
  ['\u{2F800}', '兼容汉字', 'U+2F800'],
  ['\u200B', '零宽', 'U+200B'],
  ['\uFEFF', '零宽', 'U+FEFF'],
  ['\u202E', '零宽或方向控制字符', 'U+202E'],
  ['\u00AD', '零宽', 'U+00AD'],
  ['\u00A0', '不换行空格', 'U+00A0'],
  ['\u3000', '全角空格', 'U+3000'],
  ['\uE000', '私用区', 'U+E000'],
  ['\uFFFD', '替换字符', 'U+FFFD'],
  ['\uFFFF', '替换字符', 'U+FFFF'],
  ['\u0007', '控制字符', 'U+0007'],
  ['\u0085', '控制字符', 'U+0085'],
  ['**', 'Markdown 标记', 'U+002A'],
  ['__', 'Markdown 标记', 'U+005F'],
  ['`', 'Markdown 标记', 'U+0060'],
])('%j is reported by name, code and place', (odd, name, code) => {
  const [problem, ...others] = checkCharacters([passage(7, `各级${odd}工会`)]);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: 'content/doc/one.mdx', line: 7 });
  expect(problem?.message).toContain(name);
  expect(problem?.message).toContain(`${code}（第 3 字）`);
  expect(problem?.readings).toEqual({ 正文: `各级${odd}工会` });
});

test('eight characters around it are shown', () => {
  const text = `${'甲'.repeat(9)}${'乙'.repeat(8)}⼯${'丙'.repeat(8)}${'丁'.repeat(9)}`;
  expect(checkCharacters([passage(1, text)])[0]?.readings).toEqual({
    正文: `${'乙'.repeat(8)}⼯${'丙'.repeat(8)}`,
  });
});

test('characters that only the source has are not reported', () => {
  const corrected = { layer: 'own', text: '和', source: '\u00A0', act: 'correction' as const };
  expect(checkCharacters([passage(1, [corrected])])).toEqual([]);
});
