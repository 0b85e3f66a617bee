import { expect, test } from 'vitest';
import { lineOfSource, normaliseSource, sourceLines } from '#edition/sourceText.ts';

test('blank lines fold to one break and line ends are trimmed', () => {
  expect(normaliseSource('\r\n\n 甲 乙 \r\n\n\n丙\n')).toBe('甲 乙\n丙');
});

test('a byte order mark is removed', () => {
  expect(normaliseSource('\uFEFF甲')).toBe('甲');
});

test('white space inside a line is kept, every kind of space as a plain space', () => {
  expect(normaliseSource('甲  乙\u3000丙\u00A0丁\t戊')).toBe('甲  乙 丙 丁\t戊');
});

test('invisible characters are removed', () => {
  expect(normaliseSource('甲\u200B乙\u00AD丙\u202E丁\u0007\n\u200B\n戊')).toBe('甲乙丙丁\n戊');
});

test('page ends and other breaks split a line; the pieces keep its number', () => {
  expect(sourceLines('甲\f乙\u2028丙\r丁\n戊')).toMatchObject([
    { text: '甲', line: 1 },
    { text: '乙', line: 1 },
    { text: '丙', line: 1 },
    { text: '丁', line: 1 },
    { text: '戊', line: 2 },
  ]);
});

test('Markdown marks are removed only from a Markdown source', () => {
  expect(normaliseSource('## 甲')).toBe('## 甲');
  expect(sourceLines('## 甲', 'markdown')).toEqual([{ text: '甲', level: 2, line: 1 }]);
});

test('the front matter and comments of a Markdown source are no lines; a plain source has neither', () => {
  const source = '---\nname: 甲\n---\n乙<!-- 丙 -->丁';
  expect(sourceLines(source, 'markdown')).toEqual([{ text: '乙丁', level: 0, line: 4 }]);
  expect(normaliseSource(source)).toBe('---\nname: 甲\n---\n乙<!-- 丙 -->丁');
});

test('every character of the normalised text is found on its own line of the file', () => {
  const source = '\n\n甲乙\n\n  丙\n甲乙\n';
  const lines = [...normaliseSource(source)].map((_, at) => lineOfSource(source, at));
  expect(lines).toEqual([3, 3, 3, 5, 5, 6, 6]);
});

test('an offset beyond the end is on the last line with text; an empty file has line 1', () => {
  expect(lineOfSource('甲\n乙\n\n', 99)).toBe(2);
  expect(lineOfSource('', 0)).toBe(1);
});
