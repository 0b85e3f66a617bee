import { expect, test } from 'vitest';
import { markWords } from '#edition/markWords.ts';
import { correction, JOIN, words } from './sample.ts';

const show = (...args: Parameters<typeof markWords>) =>
  markWords(...args)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

test('every occurrence of the words is marked, and nothing else', () => {
  expect(show([words('职工早读书，职工晚记录')], ['职工'])).toBe('[职工]早读书，[职工]晚记录');
});

test('words over a joined page break and over layers are marked on both sides', () => {
  expect(show([words('组织带'), JOIN, words('领职工', 'quote-report')], ['带领'])).toBe(
    '组织[带][领]职工',
  );
});

test('overlapping words are marked once', () => {
  expect(show([words('甲乙丙丁')], ['甲乙丙', '乙丙丁'])).toBe('[甲乙丙丁]');
});

test('the text stays the same and an act stays whole', () => {
  const segments = [words('发展'), correction(' and ', '和'), words('工作')];
  const pieces = markWords(segments, ['展和工']);
  expect(pieces.map(({ text }) => text).join('')).toBe('发展和工作');
  expect(pieces.find(({ act }) => act)?.source).toBe(' and ');
});

test('nothing to mark changes nothing', () => {
  expect(show([words('职工')], ['', '没有的'])).toBe('职工');
});
