import { expect, test } from 'vitest';
import { sectionNames } from '#search/locate/sectionNames.ts';
import { stemOf, stemsOf, whomToAsk } from '#search/locate/documentRegister.ts';
import type { Register } from '#search/locate/documentRegister.ts';
import { entries, lists } from '../notice.ts';

const stems = stemsOf([sectionNames(entries), lists]);

test.each(['部署5', '讲话', '要义八', 'speech/1#p3', '讲话（一）3', '讲话—3—2', '结尾'])(
  '%s may be a place',
  (q) => {
    expect(stems).toContain(stemOf(q));
  },
);

test.each(['工会', '讲话精神'])('%s is words', (q) => {
  expect(stems).not.toContain(stemOf(q));
});

const register: Register = {
  documents: [
    ['a', '某省劳动法（2018年修正）', 0],
    ['b', '工会法', 4],
    ['c', '中华人民共和国宪法（2018年修正）', 6],
  ],
  stems: { 讲话: [0, 1], constructor: [1] },
};

test('a reference that begins with a document’s name, or its end, asks that one alone', () => {
  expect(whomToAsk(register, '劳动法第三条')).toEqual({
    documents: [0],
    rest: '第三条',
    named: true,
  });
  expect(whomToAsk(register, '《工会法》第2条')).toMatchObject({ documents: [1], named: true });
  expect(whomToAsk(register, '工会法')).toEqual({ documents: [1], rest: '', named: true });
});

test.each([
  ['宪法第一条', '第一条'],
  ['《宪法》第一条', '第一条'],
  ['宪法 12', ' 12'],
  ['宪法', ''],
])('%s is called by an end of two characters', (typed, rest) => {
  expect(whomToAsk(register, typed)).toEqual({ documents: [2], rest, named: true });
});

test.each(['会法第二条', '宪法修正', '动法'])('%s is no name of a document', (typed) => {
  expect(whomToAsk(register, typed).named).toBe(false);
});

test('any other asks all that know what precedes its number, and no one when nobody does', () => {
  expect(whomToAsk(register, '讲话三2')).toEqual({
    documents: [0, 1],
    rest: '讲话三2',
    named: false,
  });
  expect(whomToAsk(register, '天气3').documents).toEqual([]);
  expect(whomToAsk(register, 'toString1').documents).toEqual([]);
});
