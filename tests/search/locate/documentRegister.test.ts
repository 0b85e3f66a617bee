import { expect, test } from 'vitest';
import { sectionNamesOf } from '#search/locate/sectionNames.ts';
import { stemOf, stemsOf, candidateDocuments } from '#search/locate/documentRegister.ts';
import type { DocumentRegister } from '#search/locate/documentRegister.ts';
import { lists, passages } from '../../fixture/search.ts';

const stems = stemsOf([sectionNamesOf(passages), lists]);

test.each(['任务5', '讲话', '要点八', 'talk/1#p3', '讲话（一）3', '讲话—3—2', '结尾'])(
  '%s has a known stem',
  (q) => {
    expect(stems).toContain(stemOf(q));
  },
);

test.each(['书屋', '讲话要求'])('%s has no known stem', (q) => {
  expect(stems).not.toContain(stemOf(q));
});

const register: DocumentRegister = {
  documents: [
    ['a', '某省劳动法（2018年修正）', 0],
    ['b', '工会法', 4],
    ['c', '中华人民共和国宪法（2018年修正）', 6],
  ],
  stems: { 讲话: [0, 1], constructor: [1] },
};

test('a reference that begins with a document’s name or its ending leads to that document alone', () => {
  expect(candidateDocuments(register, '劳动法第三条')).toEqual({
    documents: [0],
    rest: '第三条',
    named: true,
  });
  expect(candidateDocuments(register, '《工会法》第2条')).toMatchObject({
    documents: [1],
    named: true,
  });
  expect(candidateDocuments(register, '工会法')).toEqual({ documents: [1], rest: '', named: true });
});

test.each([
  ['宪法第一条', '第一条'],
  ['《宪法》第一条', '第一条'],
  ['宪法 12', ' 12'],
  ['宪法', ''],
])('%s names its document by an ending of two characters', (typed, rest) => {
  expect(candidateDocuments(register, typed)).toEqual({ documents: [2], rest, named: true });
});

test.each(['会法第二条', '宪法修正', '动法'])('%s names no document', (typed) => {
  expect(candidateDocuments(register, typed).named).toBe(false);
});

test('any other reference leads to all documents with its stem, or to none', () => {
  expect(candidateDocuments(register, '讲话三2')).toEqual({
    documents: [0, 1],
    rest: '讲话三2',
    named: false,
  });
  expect(candidateDocuments(register, '天气3').documents).toEqual([]);
  expect(candidateDocuments(register, 'toString1').documents).toEqual([]);
});
