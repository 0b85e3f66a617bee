import { expect, test } from 'vitest';
import { alignIssues } from '#importer/reissue/alignment.ts';
import { annotateText } from '#importer/reissue/annotatedText.ts';
import { assignPassages } from '#importer/reissue/assignPassages.ts';
import { mergeEdits } from '#importer/reissue/mergeEdits.ts';

/** Annotates a section of paragraphs, each one passage. */
const annotate = (...texts: string[]) =>
  annotateText(
    texts.map((mdx, i) => ({
      section: '1',
      n: i + 1,
      locator: '',
      form: 'text',
      opensParagraph: true,
      mdx,
    })),
  );

/** Returns the lines of a new issue of some paragraphs. */
function merge(old: string[], now: string[]): string[] {
  const alignment = alignIssues(annotate(...old), annotate(...now));
  return mergeEdits(alignment, assignPassages(alignment, false)).map(({ mdx }) => mdx);
}

test('a line break that the editor joined stays joined', () => {
  expect(merge(['要甲乙<Join />丙丁。'], ['要甲乙', '丙丁。'])).toEqual(['要甲乙<Join />丙丁。']);
});

test('a line break within a correction stays joined when the corrected words changed', () => {
  const old = ['要甲<Correction source="乙&#10;丙丁">戊</Correction>己庚辛。'];
  expect(merge(old, ['要甲乙', '丙丁己庚辛。'])).toEqual(old);
  expect(merge(old, ['要甲乙', '丙子己庚辛。'])).toEqual(['要甲乙<Join />丙子己庚辛。']);
});

test('words that the draft writes otherwise are written as there, and new ones are escaped', () => {
  expect(merge(['要甲*乙。'], ['要甲\\*乙。'])).toEqual(['要甲*乙。']);
  expect(merge(['要甲乙丙丁。'], ['要甲\\*乙丙丁。'])).toEqual(['要甲\\*乙丙丁。']);
});
