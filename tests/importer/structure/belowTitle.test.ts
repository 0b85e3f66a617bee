import { expect, test } from 'vitest';
import { readLinesBelow } from '#importer/structure/belowTitle.ts';
import { paragraphOf } from '#importer/structure/paragraph.ts';

const read = (title: string, ...lines: string[]) =>
  readLinesBelow(
    lines.map((text, i) => paragraphOf([{ text, line: i + 2, level: 0, page: false }])),
    title,
  );

test.each([
  ['（2024年5月6日）', '2024年5月6日'],
  ['(2024年5月6日)', '2024年5月6日'],
  ['2024年5月6日', '2024年5月6日'],
  ['（二〇二四年五月六日）', '二〇二四年五月六日'],
  ['（2024年5月）', '2024年5月'],
  ['2024年5月', undefined],
  ['（2024年5月6日某某区工会第三次代表大会通过）', '2024年5月6日'],
  ['（1994年7月5日通过　2021年12月24日修正）', undefined],
  ['自2024年5月6日起施行。', undefined],
])('a line %s below the title dates it %s', (line, date) => {
  expect(read('某某区工会章程', line).date).toBe(date);
});

test.each([
  ['某某区总工会主席　刘某某'],
  ['某某区总工会党组书记、主席　刘某某'],
  ['刘某某'],
  ['刘　某'],
])('the line %s below the title of a speech names who speaks, whatever the order', (line) => {
  const facts = { date: '2024年5月6日', speaker: line };
  expect(read('在启动会上的讲话', '（2024年5月6日）', line)).toEqual(facts);
  expect(read('在启动会上的讲话', line, '（2024年5月6日）')).toEqual(facts);
});

test('below any other title nobody speaks', () => {
  expect(read('关于读书的通知', '刘某某')).toEqual({});
});

test('what follows a sentence or a number is no fact', () => {
  expect(read('工作报告', '各位代表：', '2024年5月6日')).toEqual({});
  expect(read('工作报告', '一、回顾', '2024年5月6日')).toEqual({});
});

test('a date and a name may share brackets', () => {
  expect(read('在启动会上的讲话', '（2024年5月6日　刘某某）')).toEqual({
    date: '2024年5月6日',
    speaker: '刘某某',
  });
});
