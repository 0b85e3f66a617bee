import { describe, expect, test } from 'vitest';
import { quotedSentence } from '#edition/cite/quotationMarks.ts';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { testedLibraries } from '../../fixture/library.ts';
import { generatedLaws } from '../../laws/lawTexts.ts';
import { randomFrom } from '../../random.ts';
import { wordsIn } from './wordsIn.ts';

test.each([
  ['要坚持；', '“要坚持”。'],
  ['要坚持。', '“要坚持。”'],
  ['坚持下列原则：', '“坚持下列原则”。'],
  ['要坚持吗？', '“要坚持吗？”'],
  ['要牢记“国之大者”，', '“要牢记‘国之大者’”。'],
  ['他说：“要坚持。”', '“他说：‘要坚持。’”'],
  ['“要坚持”', '“要坚持”。'],
  ['“要坚持。”', '“要坚持。”'],
  ['“打通‘最后一公里’”', '“打通‘最后一公里’”。'],
  ['“要坚持”等，', '“要坚持”等。'],
  ['“要坚持”等。', '“要坚持”等。'],
  ['“甲”“乙”等，', '“甲”“乙”等。'],
  ['“甲”和“乙”', '“‘甲’和‘乙’”。'],
  ['他说“要‘坚持’到底”', '“他说‘要“坚持”到底’”。'],
  ['打通‘最后一公里’', '“打通‘最后一公里’”。'],
  ['the workers’ rights，don’t', '“the workers’ rights，don’t”。'],
  ['修改为：“第一条　甲', '“修改为：‘第一条　甲”。'],
  ['乙。”', '“乙。’”'],
])('%s is cited as %s', (words, cited) => {
  expect(quotedSentence(words)).toBe(cited);
});

/** Expects what holds of all words set in marks. */
function expectQuoted(words: string): void {
  const cited = quotedSentence(words);
  expect(wordsIn(cited, words), cited).toBe(words.trim().replace(/[\s，；、：,;:]+$/u, ''));
  expect(cited, words).toMatch(/^“.*(?:[。！？!?][”’]*|[”’]。)$/su);
  expect(cited, words).not.toMatch(/[。！？!?][”’]*。$/u);
}

describe.each(testedLibraries())('in $name', ({ library }) => {
  test('the words of every passage, and of every two, can be read back from their marks', () => {
    for (const document of library.documents) {
      const texts = passagesOf(document).map(({ segments }) => readingText(segments));
      for (const [at, text] of texts.entries()) {
        expectQuoted(text);
        expectQuoted(text + (texts[at + 1] ?? ''));
      }
    }
  });
});

test('so can the paragraphs of generated laws', () => {
  for (const { text } of generatedLaws(6))
    for (const paragraph of text.split('\n').filter((line) => line.trim() !== ''))
      expectQuoted(paragraph);
});

test('within marks no quotation has the marks of the one around it', () => {
  const random = randomFrom(7);
  for (let round = 0; round < 500; round += 1) {
    const words = nested(random, 0);
    const cited = quotedSentence(words);
    let depth = 0;
    for (const char of cited) {
      if ('“‘'.includes(char)) {
        expect(char, words).toBe(depth % 2 === 0 ? '“' : '‘');
        depth += 1;
      } else if ('”’'.includes(char)) {
        depth -= 1;
        expect(char, words).toBe(depth % 2 === 0 ? '”' : '’');
      }
    }
    expect(depth, words).toBe(0);
    expectQuoted(words);
  }
});

/** Returns words with quotations in them, double marks outside, three deep at most. */
function nested(random: () => number, depth: number): string {
  const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
    if (depth === 3 || random() < 0.5) return '甲乙丙丁'.slice(0, 1 + Math.floor(random() * 4));
    const [open, close] = depth % 2 === 0 ? '“”' : '‘’';
    return `${open}${nested(random, depth + 1)}${close}`;
  });
  return parts.join(random() < 0.3 ? '，' : '');
}
