import { expect, test } from 'vitest';
import { endingsOf, mayRefer } from '#search/locate/nameEndings.ts';
import { whomToAsk } from '#search/locate/documentRegister.ts';
import type { Register } from '#search/locate/documentRegister.ts';

const register: Register = {
  documents: [
    ['a', '中华人民共和国劳动法', 0],
    ['b', '中华人民共和国刑法（2020年修正）', 5],
    ['c', '工会办法', 9],
  ],
  stems: { 讲话: [0], 总则: [1], '': [0, 1, 2] },
};
const endings = endingsOf(register);

test('whatever the register can answer may be a name: every end of every name, and every stem', () => {
  for (const [, name] of register.documents) {
    for (let from = 0; from < name.length; from += 1) {
      for (const typed of [
        name.slice(from),
        `《${name.slice(from)}》第三条`,
        `${name.slice(from)}5`,
      ]) {
        const { documents, named } = whomToAsk(register, typed);
        if (named && documents.length > 0) expect(mayRefer(endings, typed), typed).toBe(true);
      }
    }
  }
  for (const typed of ['讲话三2', '总则 2', '第三条', '12']) {
    expect(mayRefer(endings, typed), typed).toBe(true);
  }
});

test('most words are no names', () => {
  for (const typed of ['劳动合同', '国之大者', '中华人民共和国']) {
    expect(mayRefer(endings, typed), typed).toBe(false);
  }
});
