import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { draftOf } from '#importer/draft.ts';
import { NOTICE, NOTICE_SOURCE } from '../../fixture/library.ts';

/** The draft of the notice in the fixture, which has all that an editor adds by hand. */
const draft = draftOf({ text: NOTICE_SOURCE, questions: [] });
const byHand = passagesOf(NOTICE);

test('the draft of a document edited by hand has its parts and sections', () => {
  expect(draft.counts.parts).toBe(NOTICE.parts.length);
  const inParts = NOTICE.sections.filter(({ id }) => id.includes('/')).length;
  expect(draft.counts.sections).toBe(inParts);
});

test('the draft joins as many broken lines', () => {
  const joins = byHand.flatMap(({ segments }) => segments).filter(({ act }) => act === 'join');
  expect(draft.counts.joins).toBe(joins.length);
});

test('at least four of five passages are the same as the editor’s', () => {
  const drafted = new Set(draft.passages.map(({ text }) => text));
  const same = byHand.filter(
    ({ segments }) =>
      drafted.has(
        segments
          .map((s) => s.source.trim() && s.source)
          .join('')
          .replaceAll('\n', ''),
      ) || drafted.has(readingText(segments)),
  );
  console.info(
    `${same.length} of ${byHand.length} passages by hand; the draft has ${drafted.size}`,
  );
  expect(same.length / byHand.length).toBeGreaterThanOrEqual(0.8);
});

test('letterhead, title, addressee and headings are recognised in the same order', () => {
  const forms = (passages: readonly { form: string }[]) =>
    passages.map(({ form }) => form).filter((form) => form !== 'text');
  expect(forms(draft.passages.map(({ paragraph }) => paragraph))).toEqual(forms(byHand));
});

test('the layer of a passage is asked about, never decided', () => {
  const text = Object.values(draft.files).join('');
  expect(text).not.toMatch(/<(?:Relay|Quote|Summary)/u);
  const asked = draft.questions.filter(({ text: words }) => words.includes('话语层')).length;
  expect(asked).toBeGreaterThan(10);
});
