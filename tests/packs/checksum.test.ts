import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { formatChecksum, checksumOf, parseChecksum } from '#packs/checksum.ts';
import { FIXTURE } from '../fixture/library.ts';

const texts = FIXTURE.documents.flatMap((document) =>
  passagesOf(document).map(({ segments }) => readingText(segments)),
);

test('a checksum has five characters and is the same for the same text', () => {
  for (const text of [...texts, '', '𠮷', 'a']) {
    expect(checksumOf(text)).toMatch(/^[0-9a-z]{5}$/u);
    expect(checksumOf(text)).toBe(checksumOf(`${text}`));
  }
});

test('no two texts of the library share a checksum, and deleting a character changes it', () => {
  expect(new Set(texts.map(checksumOf)).size).toBe(new Set(texts).size);
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      expect(checksumOf(text.slice(0, at) + text.slice(at + 1))).not.toBe(checksumOf(text));
    }
  }
});

test('a formatted checksum parses to the same number', () => {
  for (const value of [0, 1, 35, 36, 0xffffff]) {
    expect(parseChecksum(formatChecksum(value))).toBe(value);
  }
  for (const text of texts)
    expect(formatChecksum(parseChecksum(checksumOf(text)) ?? -1)).toBe(checksumOf(text));
});

test('anything else is not a checksum', () => {
  for (const text of ['', 'abcd', 'abcdef', 'ABCDE', 'zzzzz', '甲乙丙丁戊']) {
    expect(parseChecksum(text)).toBeNull();
  }
});
