import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { readDocuments } from '#library/library.ts';
import { markFrom, markOf, sumIn } from '#packs/checksum.ts';

const texts = readDocuments('.').flatMap(({ document }) =>
  passagesOf(document).map(({ segments }) => readingText(segments)),
);

test('a mark is five characters, and the same for the same text', () => {
  for (const text of [...texts, '', '𠮷', 'a']) {
    expect(markOf(text)).toMatch(/^[0-9a-z]{5}$/u);
    expect(markOf(text)).toBe(markOf(`${text}`));
  }
});

test('no two texts of the library share one, and no text shares its own with one of its changes', () => {
  expect(new Set(texts.map(markOf)).size).toBe(new Set(texts).size);
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      expect(markOf(text.slice(0, at) + text.slice(at + 1))).not.toBe(markOf(text));
    }
  }
});

test('marks and sums are two ways to write one number', () => {
  for (const sum of [0, 1, 35, 36, 0xffffff]) expect(sumIn(markFrom(sum))).toBe(sum);
  for (const text of texts) expect(markFrom(sumIn(markOf(text)) ?? -1)).toBe(markOf(text));
});

test('what is no mark has no sum', () => {
  for (const mark of ['', 'abcd', 'abcdef', 'ABCDE', 'zzzzz', '甲乙丙丁戊']) {
    expect(sumIn(mark)).toBeNull();
  }
});
