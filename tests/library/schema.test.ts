import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { aliasesSchema, documentSchema, recordSchema } from '#library/schema.ts';
import { CHARTER_ID, FIXTURE_FILES, NOTICE_ID } from '../fixture/library.ts';

const factsOf = (id: string) => parse(FIXTURE_FILES.read(`content/${id}/document.yaml`));
const FACTS = factsOf(NOTICE_ID);
/** Counts the issues when one value is replaced. */
const issueCount = (path: (string | number)[], value: unknown) => {
  const facts = structuredClone(FACTS);
  const holder = path.slice(0, -1).reduce((at, key) => at[key], facts);
  holder[path.at(-1) as string] = value;
  return documentSchema.safeParse(facts).error?.issues.length ?? 0;
};

test.each([NOTICE_ID, CHARTER_ID])('document.yaml of %s is valid', (id) => {
  expect(documentSchema.safeParse(factsOf(id)).error).toBeUndefined();
});

test('a list may be said to have no items', () => {
  expect(issueCount(['lists', 1, 'said', 'count'], 0)).toBe(0);
  expect(issueCount(['lists', 1, 'said', 'count'], -1)).toBeGreaterThan(0);
});

/** Keys whose values can be derived from the text. */
const DERIVED = ['name', 'issuer'];
const REQUIRED = Object.keys(FACTS).filter((key) => !DERIVED.includes(key));

test.each(REQUIRED)('“%s” may not be missing', (key) => {
  const { [key]: _, ...rest } = FACTS;
  expect(documentSchema.safeParse(rest).success).toBe(false);
});

test.each([
  [['extra'], 1],
  [['name'], ''],
  [['source', 'file'], '../source.txt'],
  [['source', 'file'], 'source.md'],
  [['source', 'sha256'], '27BF'],
  [['layers'], []],
  [['layers', 0, 'mode'], 'owned'],
  [['layers', 0, 'colour'], 'red'],
  [['contents'], []],
  [['contents', 0, 'section'], '开头'],
  [['contents', 0, 'section'], 'Opening'],
  [['contents', 0, 'section'], 'p3'],
  [['contents', 1, 'sections'], []],
  [['contents', 1, 'sections', 0, 'section'], '1'],
  [['source', 'markup'], 'html'],
  [['lists', 1, 'said', 'count'], 7.5],
  [['lists', 1, 'said', 'at'], 'meeting/report'],
  [['lists', 1, 'items'], ['meeting/report#p4–p11']],
  [['lists', 1, 'items'], ['meeting/report#p11-p4']],
])('%j may not be %j', (path, value) => {
  expect(issueCount(path, value)).toBeGreaterThan(0);
});

test.each([
  [['contents', 0, 'section'], 'p-3'],
  [['lists', 1, 'items'], ['meeting/report#p4']],
  [['lists', 1, 'items'], ['meeting/report#p9-p11']],
  [['doors'], []],
  [['source', 'markup'], 'markdown'],
  [['articles'], true],
  [
    ['contents', 1, 'sections', 0],
    { part: 'c1', locator: '第一章', sections: [{ id: 's1', locator: '第一节' }] },
  ],
])('%j may be %j', (path, value) => {
  expect(issueCount(path, value)).toBe(0);
});

test('the record maps ids to fingerprints and nothing else', () => {
  const good = { 'a/b#p1': 'own+relay-speech:0123456789abcdef' };
  expect(recordSchema.safeParse(good).success).toBe(true);
  expect(recordSchema.safeParse({ 'a/b#p1': '0123456789abcdef' }).success).toBe(false);
  expect(recordSchema.safeParse({ 'a/b#p1': 'own:0123' }).success).toBe(false);
});

test('aliases map ids to ids', () => {
  expect(aliasesSchema.safeParse({ 'a/b#p1': 'a/c#p1' }).success).toBe(true);
  expect(aliasesSchema.safeParse({ 'a/b#p1': 1 }).success).toBe(false);
});
