import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { draftOf } from '#importer/draft.ts';
import { loadDocument } from '#library/loadDocument.ts';

/** The first document with parts that an editor made by hand. */
const [FOLDER = ''] = globSync('content/*/document.yaml')
  .map((file) => dirname(file))
  .filter(
    (folder) => !readFileSync(join(folder, 'document.yaml'), 'utf8').includes('导入程序起草'),
  );
const { document, source } = loadDocument(FOLDER, '.');
const draft = draftOf({ text: source.text, questions: [] });
const byHand = passagesOf(document);

test('the draft of a document edited by hand has its parts and sections', () => {
  expect(draft.figures.parts).toBe(document.parts.length);
  const inParts = document.sections.filter(({ id }) => id.includes('/')).length;
  expect(draft.figures.sections).toBe(inParts);
});

test('it joins the same broken lines', () => {
  const joins = byHand.flatMap(({ segments }) => segments).filter(({ act }) => act === 'join');
  expect(draft.figures.joins).toBe(joins.length);
});

test('at least four of five passages are those of the editor', () => {
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

test('the forms of the paper are the same', () => {
  const forms = (passages: readonly { form: string }[]) =>
    passages.map(({ form }) => form).filter((form) => form !== 'text');
  expect(forms(draft.passages.map(({ paragraph }) => paragraph))).toEqual(forms(byHand));
});

test('whose words they are is asked, never decided', () => {
  const text = Object.values(draft.files).join('');
  expect(text).not.toMatch(/<(?:Relay|Quote|Summary)/u);
  const asked = draft.questions.filter(({ text: words }) => words.includes('话语层')).length;
  expect(asked).toBeGreaterThan(10);
});
