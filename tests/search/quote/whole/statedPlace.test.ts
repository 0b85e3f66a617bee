import { expect, test } from 'vitest';
import type { PassageRange } from '#search/quote/quotable.ts';
import { compareCitation, compareLead } from '#search/quote/whole/statedPlace.ts';
import { testPassage } from '../../testPassage.ts';

const placeAt = (locator: string, more: Parameters<typeof testPassage>[2] = {}): PassageRange => ({
  passages: [
    testPassage(0, '劳动者有权休息。', {
      title: ['ldf', '中华人民共和国劳动法', '《中华人民共和国劳动法》', '全国人大'],
      locator,
      ...more,
    }),
  ],
  range: [0, 7],
});
const truths = (lead: string, place: PassageRange) =>
  compareLead(lead, [place]).map(({ stated, isTrue }) => [stated, isTrue]);

test('a document is named in full or without its country; another is not this one', () => {
  const place = placeAt('第五条');
  expect(truths('《中华人民共和国劳动法》规定，', place)).toEqual([
    ['《中华人民共和国劳动法》', true],
  ]);
  expect(truths('根据《劳动法》，', place)).toEqual([['《劳动法》', true]]);
  expect(truths('《劳动法》（2018年修正）规定', place)).toEqual([['《劳动法》', true]]);
  expect(truths('《工会法》规定，', place)).toEqual([['《工会法》', false]]);
});

test('an abbreviation that may be of another document is not judged', () => {
  const place = placeAt('第五条', { title: ['h', '劳动合同法', '《劳动合同法》', '全国人大'] });
  expect(truths('《合同法》规定，', place)).toEqual([['《合同法》', null]]);
});

test('units are compared in either writing, and one that the locator lacks is not', () => {
  const place = placeAt('第三十五条第二款');
  expect(truths('第三十五条规定', place)).toEqual([['第三十五条', true]]);
  expect(truths('第35条规定', place)).toEqual([['第35条', true]]);
  expect(truths('第三十五条第二款规定', place)).toEqual([['第三十五条第二款', true]]);
  expect(truths('第三十五条第一款规定', place)).toEqual([['第三十五条第一款', false]]);
  expect(truths('第三十五条第二款第一项规定', place)).toEqual([['第三十五条第二款第一项', true]]);
  expect(truths('第二十八条规定', place)).toEqual([['第二十八条', false]]);
  expect(truths('第三十五条之一规定', place)).toEqual([['第三十五条之一', false]]);
  expect(truths('第二章规定', place)).toEqual([]);
  expect(truths('第五条规定', placeAt('正文3'))).toEqual([]);
});

test('units of one of several places are true, else those of the first are told', () => {
  const places = [placeAt('第五条'), placeAt('第六条'), placeAt('正文3')];
  const found = (lead: string) => compareLead(lead, places);
  expect(found('第六条规定')).toEqual([{ stated: '第六条', isTrue: true }]);
  expect(found('第七条规定')).toEqual([{ stated: '第七条', isTrue: false, instead: '第五条' }]);
  expect(found('第五条和第六条规定')).toEqual([{ stated: '第六条', isTrue: true }]);
});

test('the kind of text that a lead-in names is compared with section and layer', () => {
  const place = placeAt('讲话（一）3', {
    sectionName: '讲话（一）',
    layerSpans: [{ layer: 'r', layerName: '通知转述讲话', mode: 'relay', from: 0, to: 8 }],
  });
  expect(truths('讲话指出，', place)).toEqual([['讲话', true]]);
  expect(truths('报告指出，', place)).toEqual([['报告', false]]);
  expect(truths('他指出，', place)).toEqual([]);
});

test('a citation of the site states locator and layer', () => {
  const place = placeAt('讲话（一）3', { sectionName: '讲话（一）', n: 3 });
  const stated = (locator: string, layer = '原文') =>
    compareCitation({ locator, layer }, [place]).map(({ isTrue }) => isTrue);
  expect(stated('讲话（一）3')).toEqual([true, true]);
  expect(stated('讲话（一）2—讲话（一）5')).toEqual([true, true]);
  expect(stated('讲话（一）4')).toEqual([false, true]);
  expect(stated('讲话（二）3', '转述')).toEqual([false, false]);
});

test('a range in a section is stated by any of its names, and by one that ends in a number', () => {
  const formerSectionNames = ['谈话', '谈话甲', '附件1'];
  const place = placeAt('讲话（一）3', { sectionName: '讲话（一）', formerSectionNames, n: 3 });
  const stated = (locator: string) => compareCitation({ locator }, [place])[0]?.isTrue;
  expect(stated('谈话甲2—谈话甲5')).toBe(true);
  expect(stated('附件1-2—附件1-5')).toBe(true);
  expect(stated('谈话甲4—谈话甲5')).toBe(false);
  expect(stated('附件1-4—附件1-5')).toBe(false);
  expect(stated('谈话乙2—谈话乙5')).toBe(false);
});

test('another speaker than the source names before the words is not the one', () => {
  const text = '会长指出，书屋要办好；要坚持开放。';
  const at = (words: string): PassageRange => ({
    passages: [testPassage(0, text)],
    range: [text.indexOf(words), text.indexOf(words) + words.length],
  });
  expect(truths('馆长指出，', at('书屋要办好'))).toEqual([['馆长指出', false]]);
  expect(truths('会长强调：', at('书屋要办好'))).toEqual([]);
  expect(truths('读书会会长指出，', at('书屋要办好'))).toEqual([]);
  expect(truths('馆长指出，', at('要坚持开放'))).toEqual([]);
});

test('what is there instead is told only of a citation that is wrong', () => {
  const section = { sectionName: '讲话（一）' };
  const places = [3, 4].map((n) => placeAt(`讲话（一）${n}`, { ...section, n, order: n }));
  const layer = '原文';
  expect(compareCitation({ locator: '讲话（一）3—讲话（一）4', layer }, places)).toEqual([
    { stated: '讲话（一）3—讲话（一）4', isTrue: true },
    { stated: '原文', isTrue: true },
  ]);
  expect(compareCitation({ locator: '讲话（一）7', layer: '转述' }, places)).toEqual([
    { stated: '讲话（一）7', isTrue: false, instead: '讲话（一）3—讲话（一）4' },
    { stated: '转述', isTrue: false, instead: '原文' },
  ]);
  const [one] = places;
  expect(one && compareCitation({ locator: '讲话（二）3', layer }, [one])[0]).toEqual({
    stated: '讲话（二）3',
    isTrue: false,
    instead: '讲话（一）3',
  });
});

test('a range of articles does not show what stands between them', () => {
  const place = placeAt('第五条', { sectionName: '第一章', order: 5 });
  const found = (locator: string) => compareCitation({ locator, layer: '原文' }, [place])[0];
  expect(found('第四条—第六条')).toEqual({ stated: '第四条—第六条', isTrue: null });
  expect(found('第五条—第六条')).toEqual({ stated: '第五条—第六条', isTrue: true });
  expect(found('第六条')).toEqual({ stated: '第六条', isTrue: false, instead: '第五条' });
});
