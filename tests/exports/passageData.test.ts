import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { passageData } from '#exports/passageData.ts';
import type { PassageRecord } from '#exports/passageData.ts';
import { plainText } from '#exports/plainText.ts';
import { FIXTURE } from '../fixture/library.ts';

const library = FIXTURE;
const data = JSON.parse(passageData(library.documents));

test('every passage is listed once, in document order, with its own address', () => {
  const ids = data.passages.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(library.documents.flatMap(passagesOf).map(({ id }) => id));
  for (const { document, section, n, url, page } of data.passages) {
    expect(url).toBe(`${document}/${section}/#p${n}`);
    expect(page).toBe(`${document}/${section}/p${n}/`);
  }
});

test('the sources of all passages, concatenated, are the source file without white space', () => {
  for (const { id } of library.documents) {
    const own = data.passages.filter(({ document }: { document: string }) => document === id);
    const joined = own.map(({ source }: { source: string }) => source).join('');
    expect(joined).toBe(library.sources[id]?.replace(/\s+/gu, ''));
  }
});

test('every layer and section of a passage is described with its document', () => {
  for (const passage of data.passages) {
    const document = data.documents.find(({ id }: { id: string }) => id === passage.document);
    expect(document.layers.map(({ id }: { id: string }) => id)).toContain(passage.layer);
    expect(document.sections.map(({ id }: { id: string }) => id)).toContain(passage.section);
  }
});

test('the segments of a passage name whose words each part of it is, and what the source has there', () => {
  const passages: PassageRecord[] = data.passages;
  for (const { segments, text, source, layer } of passages) {
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
    const received = segments.map((segment) => segment.source ?? segment.text).join('');
    expect(received.replace(/\s+/gu, '')).toBe(source);
    expect(segments.map((segment) => segment.layer)).toContain(layer);
  }
  const reported = passages.find(({ segments }) => segments[0]?.text === '会长指出，');
  expect(reported?.segments.map((segment) => segment.layer).slice(0, 2)).toEqual([
    'own',
    'relay-talk',
  ]);
  const acts = passages.flatMap(({ segments }) => segments.flatMap(({ act }) => act ?? []));
  expect(new Set(acts)).toEqual(new Set(['join', 'page', 'correction']));
});

test('the reading text of a document is that of its passages', () => {
  for (const document of library.documents) {
    const passages = data.passages.filter((p: { document: string }) => p.document === document.id);
    expect(plainText(document).replaceAll('\n', '')).toBe(
      passages.map(({ text }: { text: string }) => text).join(''),
    );
  }
});
