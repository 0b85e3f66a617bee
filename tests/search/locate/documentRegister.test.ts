import { expect, test } from 'vitest';
import { FIXTURE } from '../../fixture/library.ts';
import { candidateDocuments } from '#search/locate/documentRegister.ts';
import type { DocumentRegister } from '#search/locate/documentRegister.ts';
import { stemOf } from '#search/locate/stem.ts';
import { referenceLibrary } from './referenceLibrary.ts';

const stems = Object.keys(referenceLibrary(FIXTURE.documents).register.stems);

test.each([
  '任务5',
  '讲话',
  '要点八',
  'talk/1#p3',
  '讲话（一）3',
  '讲话—3—2',
  '结尾',
  '报送要求',
  '讲话要求',
])('%s has a known stem', (q) => {
  expect(stems).toContain(stemOf(q));
});

test.each(['书屋', '读书要求'])('%s has no known stem', (q) => {
  expect(stems).not.toContain(stemOf(q));
});

const register: DocumentRegister = {
  documents: [
    ['a', '某省劳动法（2018年修正）', 0],
    ['b', '工会法', 4],
    ['c', '中华人民共和国宪法（2018年修正）', 6],
    ['d', '中华人民共和国刑法修正案（五）', 9],
    ['e', '中华人民共和国刑法', 10],
    ['f', '劳动合同法', 11, '', '2012年12月28日'],
    ['g', '劳动合同法', 12, '', '2007年6月29日'],
    ['h', '最高人民法院关于适用《劳动合同法》的解释（二）', 13],
    ['i', '中华人民共和国刑法修正案', 14],
  ],
  stems: { 讲话: [0, 1], constructor: [1] },
};
const named = (typed: string) => {
  const { documents, rest, sure, named: isNamed } = candidateDocuments(register, typed);
  expect(isNamed).toBe(true);
  return [documents.map((number) => register.documents[number]?.[0]).join(''), rest, sure];
};

test.each([
  ['《工会法》第2条', 'b', '》第2条'],
  ['工会法', 'b', ''],
  ['宪法第一条', 'c', '第一条'],
  ['宪法 12', 'c', ' 12'],
  ['宪法（2018年修正）第一条', 'c', '）第一条'],
  ['2018年宪法第一条', 'c', '第一条'],
  ['刑法修正案（五）第一条', 'd', '）第一条'],
  ['刑法修正案(5)第1条', 'd', ')第1条'],
  ['刑法修正案五第一条', 'd', '第一条'],
  ['刑法第一条', 'e', '第一条'],
  ['《刑法修正案》，三4', 'i', '》，三4'],
  ['刑法修正案第一条', 'i', '第一条'],
  ['根据《工会法》第2条的规定', 'b', '》第2条'],
  ['劳动合同法第一条', 'fg', '第一条'],
  ['劳动合同法（2007年）第一条', 'g', '第一条'],
  ['劳动合同法2012年修正第一条', 'f', '第一条'],
  ['关于适用劳动合同法的解释二3', 'h', '3'],
])('%s surely names its document by the longest name at its head', (typed, ids, rest) => {
  expect(named(typed)).toEqual([ids, rest, true]);
});

test.each([
  ['合同法第五条', 'fg', '第五条'],
  ['劳动法第三条', 'a', '第三条'],
  ['刑法修正案（六）', 'i', '（六）'],
  ['刑法修正案六', 'i', '六'],
  ['劳动合同法2010年修正第一条', 'fg', '第一条'],
  ['刑法1979年第一条', 'e', '第一条'],
])('%s may mean another document than the one that it leads to', (typed, ids, rest) => {
  expect(named(typed)).toEqual([ids, rest, false]);
});

test.each(['会法第二条', '动法', '中华人民共和国合同法第一条'])('%s names no document', (typed) => {
  expect(candidateDocuments(register, typed).named).toBe(false);
});

test('any other reference leads to all documents with its stem, or to none', () => {
  expect(candidateDocuments(register, '讲话三2')).toMatchObject({
    documents: [0, 1],
    rest: '讲话三2',
    named: false,
  });
  expect(candidateDocuments(register, '天气3').documents).toEqual([]);
  expect(candidateDocuments(register, 'toString1').documents).toEqual([]);
});

test('a citation is of the longest title that its lead ends with', () => {
  const documents: DocumentRegister['documents'] = [
    ['a', '劳动法', 0],
    ['b', '某省劳动法', 1],
  ];
  const cited = (lead: string) =>
    candidateDocuments({ documents, stems: {} }, `要学习〔第一条，原文〕${lead}`).documents;
  expect(cited('某省劳动法')).toEqual([1]);
  expect(cited('某市劳动法')).toEqual([0]);
});

test('of the documents that a citation names the address at its end tells the one', () => {
  const cited = (address: string) =>
    candidateDocuments(register, `要学习〔第一条，原文〕劳动合同法 ${address}`).documents;
  expect(cited('https://example.org/g/1/')).toEqual([6]);
  expect(cited('https://example.org/b/1/')).toEqual([5, 6]);
});
