import { expect, test } from 'vitest';
import { nameEndingsOf, mayBeReference } from '#search/locate/nameEndings.ts';
import { candidateDocuments } from '#search/locate/documentRegister.ts';
import type { DocumentRegister } from '#search/locate/documentRegister.ts';

const register: DocumentRegister = {
  documents: [
    ['a', '中华人民共和国劳动法', 0],
    ['b', '中华人民共和国刑法（2020年修正）', 5],
    ['c', '工会办法', 9, '某市工会关于经费的通知'],
    ['d', '某法解释（二）', 12],
  ],
  stems: { 讲话: [0], 总则: [1], '': [0, 1, 2] },
};
const endings = nameEndingsOf(register);

test('every ending of every name and every stem in the register may be a reference', () => {
  for (const [, name] of register.documents) {
    for (let from = 0; from < name.length; from += 1) {
      for (const typed of [
        name.slice(from),
        `《${name.slice(from)}》第三条`,
        `${name.slice(from)}5`,
      ]) {
        const { documents, named } = candidateDocuments(register, typed);
        if (named && documents.length > 0) expect(mayBeReference(endings, typed), typed).toBe(true);
      }
    }
  }
  for (const typed of [
    '某法解释2第三条',
    '《某市工会关于经费的通知》，总则2',
    '话〔总则2，原文〕',
    'a/b#p1',
    'https://host/x/?q=1',
  ]) {
    expect(mayBeReference(endings, typed), typed).toBe(true);
  }
  for (const typed of ['讲话三2', '总则 2', '第三条', '12']) {
    expect(mayBeReference(endings, typed), typed).toBe(true);
  }
});

test('most words are no references', () => {
  for (const typed of ['劳动合同', '最近百米', '中华人民共和国']) {
    expect(mayBeReference(endings, typed), typed).toBe(false);
  }
});
