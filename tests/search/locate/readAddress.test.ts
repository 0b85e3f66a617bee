import { expect, test } from 'vitest';
import { placesInAddress, queryInAddress } from '#search/locate/readAddress.ts';

const places = (typed: string) => placesInAddress(typed, (id) => id === 'notice');
const at = (place: string) => [{ document: 'notice', place }];

test.each([
  ['https://example.org/any/notice/speech/1/index.html#p3', 'speech/1#p3'],
  ['https://example.org/notice/speech/1/p3/', 'speech/1#p3'],
  ['https://example.org/notice/speech/1/?q=%E6%AE%B5#p3', 'speech/1#p3'],
  ['https://example.org/%E7%A0%94%E8%AF%BB/notice/speech/1/#main', 'speech/1'],
  ['https://example.org/notice/index.html#speech/1/p3', 'speech/1#p3'],
  ['E:\\site\\notice\\speech\\1\\p3\\bare\\index.html', 'speech/1#p3'],
  ['notice/speech/1#p3', 'speech/1#p3'],
  ['https://example.org/notice/', ''],
  ['https://example.org/100%/notice/speech/1/', 'speech/1'],
])('%s is the address of a place', (typed, place) => {
  expect(places(typed)).toEqual(at(place));
});

test.each([
  'notice',
  'https://example.org/',
  '讲话（一）3',
  'a b/notice/speech/1',
  '话〔讲话（一）3，原文〕https://example.org/notice/speech/1/p3/',
  '../../p1/',
])('%s is no address of a place', (typed) => {
  expect(places(typed)).toEqual([]);
});

test('an address of the search page asks for its words', () => {
  expect(queryInAddress('https://example.org/search/?q=%E8%AE%B2%E8%AF%9D%E4%B8%892&go=')).toBe(
    '讲话三2',
  );
  expect(queryInAddress('讲话三2')).toBe('');
});
