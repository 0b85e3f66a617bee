import { describe, expect, test } from 'vitest';
import { articlesIn, assignArticleLocators } from '#edition/articles.ts';
import { parseNumeral } from '#edition/numeral.ts';
import type { Section } from '#edition/document.ts';
import { passage } from './sample.ts';

function section(id: string, locator: string, paragraphs: string[][]): Section {
  let n = 0;
  return {
    id,
    part: null,
    locator,
    paragraphs: paragraphs.map((lines) => ({
      form: 'text',
      passages: lines.map((line) => {
        n += 1;
        return { ...passage(n, line), locator: `${locator}${n}` };
      }),
    })),
  };
}

function locators(...sections: Section[]): string[] {
  assignArticleLocators({ sections });
  return sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ passages }) => passages.map(({ locator }) => locator)),
  );
}

test('an article of one clause is located by its number alone, its items by theirs', () => {
  const text = [['序。'], ['第一条 甲。'], ['第二条 下列：'], ['（一）乙；'], ['（二）丙。']];
  expect(locators(section('c1', '第一章', text))).toEqual([
    '第一章1',
    '第一条',
    '第二条',
    '第二条第（一）项',
    '第二条第（二）项',
  ]);
});

test('clauses are counted, and items and points belong to the clause before them', () => {
  const text = [['第十二条之一 甲。'], ['有下列情形：'], ['（一）乙：'], ['1. 丙；'], ['丁。']];
  expect(locators(section('c1', '第一章', text))).toEqual([
    '第十二条之一第一款',
    '第十二条之一第二款',
    '第十二条之一第二款第（一）项',
    '第十二条之一第二款第（一）项第1目',
    '第十二条之一第三款',
  ]);
});

test('clauses are counted in Chinese numerals', () => {
  const text = Array.from({ length: 31 }, (_, i) => [i === 0 ? '第一条 甲。' : '乙。']);
  const found = locators(section('c1', '第一章', text));
  const numerals = found.map((name) => name.replace(/^第一条第|款$/gu, ''));
  expect(numerals.map(parseNumeral)).toEqual(text.map((_, i) => i + 1));
  expect([9, 10, 18, 19, 20, 30].map((at) => numerals[at])).toEqual(
    '十 十一 十九 二十 二十一 三十一'.split(' '),
  );
});

test('a clause of several passages counts its sentences', () => {
  expect(locators(section('c1', '第一章', [['第三条 甲。', '乙。']]))).toEqual([
    '第三条第1句',
    '第三条第2句',
  ]);
});

test('a clause that refers to an article opens none', () => {
  const text = [['第三条 甲。'], ['第三条规定的乙。']];
  expect(locators(section('c1', '第一章', text))).toEqual(['第三条第一款', '第三条第二款']);
});

test('an annex that numbers its articles anew puts its own locator before them', () => {
  const [law, annex] = [
    section('c1', '第一章', [['第一条 甲。']]),
    section('a', '附件', [['第一条 乙。']]),
  ];
  expect(locators(law, annex)).toEqual(['第一条', '附件第一条']);
});

test('a number on a line of its own is no clause', () => {
  const text = [['第 一 条'], ['甲。'], ['第 二 条'], ['乙。'], ['丙。']];
  expect(locators(section('c1', '第一章', text))).toEqual([
    '第一条条号',
    '第一条',
    '第二条条号',
    '第二条第一款',
    '第二条第二款',
  ]);
});

test('items may be numbered 一、 or 1. as well, and are no clauses', () => {
  const text = [['第一条：下列：'], ['一、甲；'], ['二、乙。'], ['丙：'], ['1．丁；'], ['2．戊。']];
  expect(locators(section('c1', '第一章', text))).toEqual([
    '第一条第一款',
    '第一条第一款第一项',
    '第一条第一款第二项',
    '第一条第二款',
    '第一条第二款第1项',
    '第一条第二款第2项',
  ]);
});

test('a paragraph may hold several articles, each on its line', () => {
  const text = [['第一条 甲。 ', '第二条 乙。 ', '丙。'], ['丁。']];
  expect(locators(section('c1', '第一章', text))).toEqual([
    '第一条',
    '第二条第一款第1句',
    '第二条第一款第2句',
    '第二条第二款',
  ]);
});

describe('an article is opened', () => {
  test.each([
    [
      ['第一条 甲', '乙', '第二条'],
      ['第一条', null, '第二条'],
    ],
    [
      ['第 一 条　甲', '第2条 甲'],
      ['第一条', '第2条'],
    ],
    [
      ['第一条甲', '第二条乙'],
      ['第一条', '第二条'],
    ],
    [['第七条 甲'], ['第七条']],
    [['第七条甲'], [null]],
    [['甲第一条 乙'], [null]],
    [
      ['第一条 甲', '第一条之一 乙', '第一条之二丙', '第一条之四丁'],
      ['第一条', '第一条之一', '第一条之二', null],
    ],
    [
      ['第一条 甲', '第一条之二乙'],
      ['第一条', null],
    ],
    [
      ['第一条 甲', '第一条之一乙', '第二条丙', '第二条之一丁'],
      ['第一条', '第一条之一', '第二条', '第二条之一'],
    ],
    [
      ['第一条 甲', '第三条之一乙'],
      ['第一条', null],
    ],
  ])('where white space or the next number says so: %j', (texts, articles) => {
    expect(articlesIn(texts)).toEqual(articles);
  });

  test.each([...'规的所第至到和、，与或及中之款项以（('])(
    'never by a reference that goes on with %s',
    (mark) => {
      expect(articlesIn([`第一条${mark}甲`])).toEqual([null]);
      expect(articlesIn([`第一条 ${mark}甲`])).toEqual(['第一条']);
    },
  );

  test('within a quotation only by the next number, which ends it', () => {
    expect(articlesIn(['第一条 改为：“甲', '第九条 乙', '丙”', '第五条 丁'])).toEqual([
      ...['第一条', null, null, '第五条'],
    ]);
    expect(articlesIn(['第一条 改为：“甲', '第二条 乙', '第九条 丙'])).toEqual([
      ...['第一条', '第二条', '第九条'],
    ]);
    expect(articlesIn(['第一条 ”甲”', '第二条 改为：“乙', '第九条 丙'])).toEqual([
      ...['第一条', '第二条', null],
    ]);
    expect(articlesIn(['第一条 “甲”', '第九条 乙'])).toEqual(['第一条', '第九条']);
  });
});

test('a heading between two clauses of an article belongs to none', () => {
  const [law] = [
    section('c1', '第一章', [['第一章 甲'], ['第一条 乙。'], ['第二节 丙'], ['丁。']]),
  ];
  const headed = {
    ...law,
    paragraphs: law.paragraphs.map((paragraph, i) =>
      i % 2 === 0 ? { ...paragraph, form: 'heading' as const } : paragraph,
    ),
  };
  expect(locators(headed)).toEqual([...['第一章1', '第一条第一款', '第一章3', '第一条第二款']]);
});

test('a heading that reads as an article opens none', () => {
  const law = section('c1', '第一章', [['第一条 甲'], ['乙。']]);
  const headed = {
    ...law,
    paragraphs: law.paragraphs.map((paragraph, i) =>
      i === 0 ? { ...paragraph, form: 'heading' as const } : paragraph,
    ),
  };
  expect(locators(headed)).toEqual(['第一章1', '第一章2']);
});

test('points may stand in an item or in the clause itself, and items restart after a clause', () => {
  const text = [
    ['第一条 甲：'],
    ['1．乙；'],
    ['（一）丙：'],
    ['2、丁；'],
    ['3.5万元；'],
    ['（ 二 ）戊。'],
  ];
  expect(locators(section('c1', '第一章', text))).toEqual([
    '第一条第一款',
    '第一条第一款第1项',
    '第一条第一款第（一）项',
    '第一条第一款第（一）项第2目',
    '第一条第二款',
    '第一条第二款第（二）项',
  ]);
});
