import { expect, test } from 'vitest';
import { alignIssues, newTextRanges } from '#importer/reissue/alignment.ts';
import { annotateText } from '#importer/reissue/annotatedText.ts';

const annotated = (...lines: string[]) =>
  annotateText(
    lines.map((mdx, i) => ({
      ...{ section: 'one', n: i + 1, locator: `${i + 1}`, form: 'text' as const },
      opensParagraph: i === 0,
      mdx,
    })),
  );

test.each([
  [[0, 1, 2], 3, []],
  [[0, -1, 1], 2, [{ from: 1, to: 2, replaced: [1, 1] }]],
  [[0, -1, -1, 3], 4, [{ from: 1, to: 3, replaced: [1, 3] }]],
  [[-1, 0], 1, [{ from: 0, to: 1, replaced: [0, 0] }]],
  [[0, -1], 3, [{ from: 1, to: 2, replaced: [1, 3] }]],
  [
    [-1, 1, -1, 2],
    3,
    [
      { from: 0, to: 1, replaced: [0, 1] },
      { from: 2, to: 3, replaced: [2, 2] },
    ],
  ],
  [[-1, -1], 0, [{ from: 0, to: 2, replaced: [0, 0] }]],
])('in the characters %j of an old text of %i the new ones are %j', (oldIndex, length, ranges) => {
  expect(newTextRanges(oldIndex, length)).toEqual(ranges);
});

test('every kept character has the place that it had, and every new one none', () => {
  const [old, now] = [annotated('要坚持学习，不断提高。'), annotated('要坚持认真学习，不断提高。')];
  const { oldIndex } = alignIssues(old, now);
  expect(oldIndex).toHaveLength(now.text.length);
  for (const [i, at] of oldIndex.entries()) if (at !== -1) expect(now.text[i]).toBe(old.text[at]);
  expect([...now.text].filter((_, i) => oldIndex[i] === -1).join('')).toBe('认真');
  expect(oldIndex.filter((at) => at !== -1)).toEqual([...old.text].map((_, i) => i));
});

test('new words within a layer, and those in place of all its words, are put into its tags', () => {
  const layers = (before: string, after: string) => {
    const now = annotated(after);
    const { oldSpan } = alignIssues(annotated(before), now);
    return [...now.text].filter((_, i) => oldSpan[i]?.open === '<Quote of="speech">').join('');
  };
  const quote = (text: string) => `指出，<Quote of="speech">${text}</Quote>会议要求。`;
  expect(layers(quote('要坚持学习'), '指出，要坚持认真学习会议要求。')).toBe('要坚持认真学习');
  expect(layers(quote('坚持'), '指出，落实会议要求。')).toBe('落实');
  expect(layers(quote('坚持'), '会后指出，坚持会议要求。')).toBe('坚持');
});
