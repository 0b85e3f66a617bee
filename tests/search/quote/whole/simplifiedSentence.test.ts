import { expect, test } from 'vitest';
import { compareWithSource } from '#search/quote/comparison.ts';
import { findingOf } from '#search/quote/finding.ts';
import { sentencesOf } from '#search/quote/sentence.ts';
import type { Sentence } from '#search/quote/sentence.ts';
import { readAsSource, simplifiedSentence } from '#search/quote/whole/simplifiedSentence.ts';

const TABLE = { 著: '著着', 學: '学', 習: '习', 書: '书' };

function sentenceIn(text: string): Sentence {
  const [sentence] = sentencesOf(text);
  if (!sentence) throw new Error('no sentence');
  return sentence;
}

/** Reads a pasted sentence as its source has it. */
function readAs(pasted: string, source: string): string | undefined {
  const original = sentenceIn(pasted);
  const sentence = simplifiedSentence(original, TABLE) ?? original;
  const comparison = compareWithSource(sentence.text, source, [0, source.length]);
  return readAsSource(original, { ...findingOf(sentence, 'variant', []), comparison }, TABLE)?.text;
}

test('a sentence and its parts are written in their likeliest simplified characters', () => {
  expect(simplifiedSentence(sentenceIn('學習著書'), TABLE)?.text).toBe('学习著书');
  const parted = simplifiedSentence(sentenceIn('他說“學習著名的作品和文章”的'), TABLE);
  expect(parted?.parts.map(({ text }) => text).join('')).toContain('学习著名');
  expect(simplifiedSentence(sentenceIn('学习'), TABLE)).toBeNull();
});

test('a character with several readings is read as its source has it, at its place', () => {
  expect(readAs('看著書', '看着书')).toBe('看着书');
  expect(readAs('我們看著書學習', '我們看着书学习')).toBe('我們看着书学习');
  expect(readAs('看著書和著作', '看着书和著作')).toBe('看着书和著作');
});

test('nothing is read as its source where no reading is the source’s', () => {
  expect(readAs('看著書', '看著书')).toBeUndefined();
  expect(readAs('看著書', '看到书')).toBeUndefined();
  expect(readAs('看着書', '看著书')).toBeUndefined();
});
