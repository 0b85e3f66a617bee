import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { SLIDE_CAPACITY, splitText } from '#packs/slides/splitText.ts';
import { FIXTURE } from '../../fixture/library.ts';

const { documents } = FIXTURE;
const texts = documents.flatMap(passagesOf).map(({ segments }) => readingText(segments));

/** Makes reproducible texts of clauses of every length, with every kind of ending and closing mark. */
function sampleTexts(count: number): string[] {
  const ends = ['；', '。', '。”', '；”', '。’”', '。）', '。”）', '，', '', '？', '。。', '！”'];
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  return Array.from({ length: count }, () =>
    Array.from(
      { length: 1 + next(9) },
      () => `${next(3) === 0 ? '“' : ''}${'甲乙丙𠮷'.repeat(next(30))}${ends[next(ends.length)]}`,
    ).join(''),
  ).filter((text) => text !== '');
}

const all = [...texts, ...sampleTexts(1500)];

test('the joined pieces of every text are the text', () => {
  expect(all.length).toBeGreaterThan(1500);
  for (const capacity of [1, 20, 60, SLIDE_CAPACITY]) {
    for (const text of all) expect(splitText(text, capacity).join('')).toBe(text);
  }
});

test('a piece ends after ；or 。 and its closing marks, and none begins with a closing mark', () => {
  for (const text of all) {
    const pieces = splitText(text, 20);
    for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/[；。][”’」』）》】〕]*$/u);
    for (const piece of pieces.slice(1)) expect(piece).not.toMatch(/^[；。”’」』）》】〕]/u);
  }
});

test('a piece exceeds the capacity only where it is a single clause', () => {
  for (const text of all) {
    for (const piece of splitText(text, 60)) {
      if (piece.length > 60) expect(piece).toMatch(/^[^；。]*(?:[；。]+[”’」』）》】〕]*)*$/u);
    }
  }
});

test('a text within the capacity is not split', () => {
  for (const text of all.filter(({ length }) => length <= SLIDE_CAPACITY)) {
    expect(splitText(text)).toEqual([text]);
  }
});

test('pieces are as few as possible and about equal in size', () => {
  const clause = `${'字'.repeat(29)}；`;
  expect(splitText(clause.repeat(5), 120).map(({ length }) => length)).toEqual([90, 60]);
  expect(splitText(clause.repeat(8), 120).map(({ length }) => length)).toEqual([120, 120]);
});

test('a mark that closes a quotation stays with the 。 before it', () => {
  expect(splitText('甲说：“乙。”丙。', 4)).toEqual(['甲说：“乙。”', '丙。']);
});
