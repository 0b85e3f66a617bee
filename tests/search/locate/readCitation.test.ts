import { expect, test } from 'vitest';
import { readCitation, splitAddress, statesTitle } from '#search/locate/readCitation.ts';

test.each([
  ['要学习 https://example.org/a', '要学习 ', 'https://example.org/a'],
  ['要学习https://example.org/a', '要学习', 'https://example.org/a'],
  ['要学习 a/p3/?x=1#p3 ', '要学习 ', 'a/p3/?x=1#p3'],
  ['要学习file:///a/b.html', '要学习', 'file:///a/b.html'],
  ['要学习12', '要学习12', ''],
  ['看 https://example.org/a 要学习', '看 https://example.org/a 要学习', ''],
  ['', '', ''],
])('%s ends with an address or not', (text, words, address) => {
  expect(splitAddress(text)).toEqual([words, address]);
});

test.each([
  ['要学习〔《法》，讲话3，原文〕', { places: '讲话3，原文', source: '《法》', lead: '' }],
  [
    '要学习〔《法，规》，甲，讲话3，原文〕',
    { places: '讲话3，原文', source: '《法，规》，甲', lead: '' },
  ],
  ['要学习〔讲话3，原文〕《法》', { places: '讲话3，原文', source: '', lead: '《法》' }],
  ['《法》〔讲话3，原文〕：要学习', { places: '讲话3，原文', source: '', lead: '《法》' }],
  [
    '《法》：〔讲话3，原文〕：要〔讲话4，原文〕：学',
    {
      ...{ places: '讲话3，原文，讲话4，原文', source: '', lead: '《法》' },
    },
  ],
  [
    '要学习〔讲话3,原文〕法[EB/OL]. 2026 https://example.org/a',
    {
      ...{ places: '讲话3，原文', source: '', lead: '法' },
    },
  ],
])('%s is a citation', (typed, expected) => {
  expect(readCitation(typed)).toEqual(expected);
});

test.each([
  '要学习',
  '要学习〔讲话3〕',
  '要学习〔《法》，讲话3，原文〕〔《规》，讲话3，原文〕',
  '看 https://example.org/a 要学习〔讲话3，原文〕',
])('%s is no citation of one source', (typed) => {
  expect(readCitation(typed)).toBeNull();
});

test('a citation states a title as its source, or else at the end of its lead', () => {
  const stated = { places: '', source: '《法》', lead: '规' };
  expect([statesTitle(stated, '《法》'), statesTitle(stated, '规')]).toEqual([true, false]);
  const led = { places: '', source: '', lead: '关于《法》' };
  expect([statesTitle(led, '《法》'), statesTitle(led, '关于')]).toEqual([true, false]);
});

test('in a title neither line ends count nor which marks stand within its own', () => {
  const stated = { places: '', source: '《关于学习 《某法》 的通知》', lead: '' };
  expect(statesTitle(stated, '《关于学习〈某法〉的通知》')).toBe(true);
  expect(statesTitle(stated, '《关于学习某法的通知》')).toBe(false);
  const led = { places: '', source: '', lead: '某会《关于学习〈某法〉的通知》' };
  expect(statesTitle(led, '《关于学习 《某法》 的通知》')).toBe(true);
});

test('behind a title may stand its number, as in a reference of GB/T 7714', () => {
  const [number] = [
    readCitation('甲〔讲话3，原文〕某会. 某通知：某发〔2031〕4号[EB/OL]. [2031-06-01].'),
  ];
  expect(number && statesTitle(number, '某通知')).toBe(true);
  expect(number && statesTitle(number, '通知：某发')).toBe(false);
  const named = readCitation('甲〔讲话3，原文〕某公约：第87号[EB/OL].');
  expect(named && statesTitle(named, '某公约：第87号')).toBe(true);
});
