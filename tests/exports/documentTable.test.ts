import { expect, test } from 'vitest';
import type { Document } from '#edition/document.ts';
import { documentTableOf } from '#exports/documentTable.ts';
import type { DocumentEntry } from '#edition/document.ts';
import { payloadInScript, readPayload } from '#search/index/payload.ts';
import { FIXTURE } from '../fixture/library.ts';

const entriesOf = (documents: readonly Document[]) => {
  const { release, file, code } = documentTableOf(documents);
  expect(file).toBe(`assets/documents.${release}.js`);
  return readPayload(payloadInScript(code), release) as DocumentEntry[];
};
const [first, ...others] = FIXTURE.documents as [Document, ...Document[]];

test('the table names every document, with a digest of its own', () => {
  const entries = entriesOf(FIXTURE.documents);
  expect(entries.map(([id, name]) => [id, name])).toEqual(
    FIXTURE.documents.map(({ id, name }) => [id, name]),
  );
  expect(new Set(entries.map(([, , digest]) => digest)).size).toBe(entries.length);
});

test('other words, or the same words in another mouth, change the digest of their document alone', () => {
  const sections = structuredClone(first.sections);
  const passage = sections[0]?.paragraphs[0]?.passages[0];
  if (!passage) throw new Error('no passage');
  passage.fingerprint = passage.fingerprint.replace(/^\w+/u, 'quote-report');
  const before = entriesOf(FIXTURE.documents);
  const after = entriesOf([{ ...first, sections }, ...others]);
  expect(after[0]?.[2]).not.toBe(before[0]?.[2]);
  expect(after.slice(1)).toEqual(before.slice(1));
  expect(documentTableOf([{ ...first, sections }, ...others]).file).not.toBe(
    documentTableOf(FIXTURE.documents).file,
  );
});

test('what a document says about itself beside its name and words changes nothing', () => {
  expect(entriesOf([{ ...first, absent: [], lists: [] }, ...others])).toEqual(
    entriesOf(FIXTURE.documents),
  );
});
