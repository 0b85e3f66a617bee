import { expect, test } from 'vitest';
import { loadLibrary } from '#library/library.ts';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { SLIDEFUL, cutText } from '#packs/slides/splitText.ts';

const { documents } = loadLibrary(process.cwd());
const texts = documents.flatMap(passagesOf).map(({ segments }) => readingText(segments));

/** Texts made of clauses of every length, ended and closed in every way, always the same ones. */
function madeTexts(count: number): string[] {
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

const all = [...texts, ...madeTexts(1500)];

test('the pieces of every text, end to end, are the text', () => {
  expect(all.length).toBeGreaterThan(1500);
  for (const measure of [1, 20, 60, SLIDEFUL]) {
    for (const text of all) expect(cutText(text, measure).join('')).toBe(text);
  }
});

test('a piece ends behind ；or 。 with what closes it, and none begins with a closing mark', () => {
  for (const text of all) {
    const pieces = cutText(text, 20);
    for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/[；。][”’」』）》】〕]*$/u);
    for (const piece of pieces.slice(1)) expect(piece).not.toMatch(/^[；。”’」』）》】〕]/u);
  }
});

test('a piece exceeds the measure only where it is a single sentence', () => {
  for (const text of all) {
    for (const piece of cutText(text, 60)) {
      if (piece.length > 60) expect(piece).toMatch(/^[^；。]*(?:[；。]+[”’」』）》】〕]*)*$/u);
    }
  }
});

test('a text within the measure stays whole, whatever it holds', () => {
  for (const text of all.filter(({ length }) => length <= SLIDEFUL)) {
    expect(cutText(text)).toEqual([text]);
  }
});

test('as few pieces as can be, and of about one size', () => {
  const clause = `${'字'.repeat(29)}；`;
  expect(cutText(clause.repeat(5), 120).map(({ length }) => length)).toEqual([90, 60]);
  expect(cutText(clause.repeat(8), 120).map(({ length }) => length)).toEqual([120, 120]);
});

test('a mark that closes a quotation stays with the 。 before it', () => {
  expect(cutText('甲说：“乙。”丙。', 4)).toEqual(['甲说：“乙。”', '丙。']);
});
