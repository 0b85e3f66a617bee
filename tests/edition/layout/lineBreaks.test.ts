import { expect, test } from 'vitest';
import { headingIn } from '#edition/layout/heading.ts';
import {
  breakOffsets,
  lineEndOffsets,
  splitAtOffsets,
  linesOfTitle,
} from '#edition/layout/lineBreaks.ts';
import { readingText } from '#edition/passage.ts';
import { testedLibraries } from '../../fixture/library.ts';

/** Shows where the lines of a heading may end. */
function shown(heading: string, ...names: string[]): string {
  return splitAtOffsets(heading, 0, breakOffsets(heading, names))
    .map(({ text }) => text)
    .join('|');
}

test('a line ends between words of two characters or more, and after punctuation', () => {
  expect(shown('全面理解、准确把握')).toBe('全面|理解、|准确|把握');
});

test.each(['习近平', '武进区', '总工会', '十八大'])(
  'no line ends within %s, which a segmenter would cut',
  (name) => {
    for (const heading of [`学习${name}精神`, `认真学习${name}`, `${name}的会议`]) {
      const within = [...name.slice(1)].map((_, i) => heading.indexOf(name) + i + 1);
      expect(breakOffsets(heading, []).filter((offset) => within.includes(offset))).toEqual([]);
    }
  },
);

test('a line may end before 最, 和 and the like, which stay with the word after them', () => {
  expect(shown('最安静最明亮')).toBe('最安静|最明亮');
  expect(shown('坚持和发展')).toBe('坚持|和发展');
  expect(shown('习近平在会上')).not.toContain('在|');
  expect(shown('理解和。')).toBe('理解和。');
});

test('a line may end behind 的, which stays with the word before it', () => {
  expect(shown('工人阶级的根本利益')).toBe('工人|阶级的|根本|利益');
  expect(shown('我的书')).toBe('我的书');
  expect(shown('（的）')).toBe('（的）');
});

test('no line ends within a name or a term that is given', () => {
  expect(shown('维护职工合法权益')).toContain('职工|合法');
  expect(shown('维护职工合法权益', '职工合法权益')).toBe('维护|职工合法权益');
  expect(shown('学习学习会', '学习会')).toBe('学习|学习会');
});

test('an opening mark stays with the word behind it, a title in 《》 whole up to its bracket', () => {
  expect(shown('认真学习《工会章程（修正案）》。')).toBe('认真|学习|《工会章程|（修正案）》。');
});

test('a line is not parted from the number it begins with', () => {
  expect(shown('（三）深刻领会')).toBe('（三）深刻|领会');
  expect(shown('一、认真学习')).toBe('一、认真|学习');
});

test.each(testedLibraries())(
  'no heading of $name breaks within a name, or beside a single character that is no mark',
  ({ library }) => {
    const names = library.terms.map(({ words }) => words);
    const headings = library.documents.flatMap(({ sections }) =>
      sections.flatMap((section) => headingIn(section) ?? []),
    );
    expect(headings.length).toBeGreaterThan(0);
    for (const { segments } of headings) {
      const text = readingText(segments);
      const offsets = breakOffsets(text, names);
      const pieces = splitAtOffsets(text, 0, offsets).map((piece) => piece.text);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces)
        expect(piece.replace(/[\p{P}\s]/gu, '').length, text).toBeGreaterThan(1);
      for (const name of names) {
        for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
          const within = offsets.filter((offset) => offset > at && offset < at + name.length);
          for (const offset of within) expect(text.charAt(offset - 1), text).toMatch(/\p{P}/u);
        }
      }
    }
  },
);

test('white space between two wide characters is a line end of a title, other white space is none', () => {
  expect(linesOfTitle('关于学习 “两优”精神\n的通知')).toEqual(['关于学习', '“两优”精神', '的通知']);
  expect(linesOfTitle('之一 A. 用好')).toEqual(['之一 A. 用好']);
  expect(linesOfTitle('用好 AI 工具')).toEqual(['用好 AI 工具']);
  expect(lineEndOffsets('甲 乙')).toEqual([2]);
});

test('a stretch of a text is split at the offsets within it, once at each', () => {
  expect(splitAtOffsets('丙丁戊', 2, [1, 2, 4, 4, 5, 9])).toEqual([
    { from: 2, text: '丙丁' },
    { from: 4, text: '戊' },
  ]);
});
