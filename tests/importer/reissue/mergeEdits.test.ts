import { expect, test } from 'vitest';
import { alignIssues } from '#importer/reissue/alignment.ts';
import { annotateText } from '#importer/reissue/annotatedText.ts';
import { assignPassages } from '#importer/reissue/assignPassages.ts';
import { mergeEdits } from '#importer/reissue/mergeEdits.ts';
import { mergedIssue } from './mergedIssue.ts';

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

test.each([
  [
    ['# 甲', '乙。'],
    ['# 甲子', '乙。'],
    ['1# 甲子', '2乙。'],
  ],
  [
    ['## 甲', '乙。'],
    ['甲子', '乙。'],
    ['1## 甲子', '2乙。'],
  ],
  [
    ['甲', '乙。'],
    ['## 子甲', '乙。'],
    ['1## 子甲', '2乙。'],
  ],
  [
    ['甲', '乙。'],
    ['甲', '## 子', '乙。'],
    ['1甲', '+## 子', '2乙。'],
  ],
  [['乙。'], ['<Letterhead>子</Letterhead>', '乙。'], ['+<Letterhead>子</Letterhead>', '1乙。']],
  [
    ['<Addressee>甲：</Addressee>', '乙。'],
    ['甲：', '乙。'],
    ['1<Addressee>甲：</Addressee>', '2乙。'],
  ],
])(
  'in %j a paragraph that begins as before has its old form, another that of %j',
  (old, now, merged) => {
    expect(mergedIssue(old, now)).toEqual(merged);
  },
);

test.each([['## 甲乙。'], ['甲乙。']])(
  'a heading takes in the words of the next paragraph and stays one passage: %j',
  (now) => {
    expect(mergedIssue(['## 甲', '乙。'], [now])).toEqual(['1&2## 甲乙。']);
  },
);

test.each([
  [
    ['甲。|<Quote of="a">乙；|丙。</Quote>'],
    ['甲。|乙；|丁，|丙。'],
    ['1甲。|2<Quote of="a">乙；|+丁，|3丙。</Quote>'],
  ],
  [
    ['<Quote of="a">甲。</Quote>|<Quote of="b">乙。</Quote>'],
    ['甲。|乙子。'],
    ['1<Quote of="a">甲。</Quote>|2<Quote of="b">乙子。</Quote>'],
  ],
  [
    ['<Quote of="a">甲<Join />乙。</Quote>'],
    ['甲子', '乙。'],
    ['1<Quote of="a">甲子</Quote>', '+<Quote of="a">乙。</Quote>'],
  ],
  [
    ['甲<Correction source="子">丑</Correction>乙。'],
    ['甲子乙。'],
    ['1甲<Correction source="子">丑</Correction>乙。'],
  ],
  [['甲<Correction source="子">丑</Correction>乙。'], ['甲寅乙。'], ['1甲寅乙。']],
  [['甲。'], ['\\- 甲。'], ['+\\-&#32;|1甲。']],
])('the tags of %j are set around the same words of %j', (old, now, merged) => {
  expect(mergedIssue(old, now)).toEqual(merged);
});
