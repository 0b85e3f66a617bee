import { describe, expect, test } from 'vitest';
import type { List } from '#edition/document.ts';
import { checkLists, countsOf, statedNumber, itemsOf, listOf } from '#edition/lists.ts';
import { documentOf, passage, words } from './sample.ts';

const quote = (n: number) => passage(n, [words(`第${n}句`, 'quote-report')]);
const LEAD = passage(1, '从3个方面阐释，即');
const END = passage(5, '等。');
const PASSAGES = [LEAD, quote(2), quote(3), quote(4), END];
const LIST: List = {
  id: 'tenets',
  name: '要义',
  claim: { at: 'one#p1', words: '从3个方面', count: 3 },
  items: ['one#p2', 'one#p3', 'one#p4'],
  line: 80,
};
const withLists = (...lists: Partial<List>[]) =>
  documentOf([PASSAGES], { lists: lists.map((list) => ({ ...LIST, ...list })) });
const messages = (...lists: Partial<List>[]) =>
  checkLists(withLists(...lists), 'content/doc/document.yaml').map(({ message }) => message);

describe('the number that words state', () => {
  test.each([
    ['从8个方面', 8],
    ['共12项', 12],
    ['五点要求', 5],
    ['十个方面', 10],
    ['若干方面', null],
    ['', null],
  ])('%s → %s', (said, count) => {
    expect(statedNumber(said)).toBe(count);
  });
});

describe('a list', () => {
  test('gives its items in order, and an item its position', () => {
    const document = withLists({});
    const [list] = document.lists;
    expect(list && itemsOf(document, list).map(({ n }) => n)).toEqual([2, 3, 4]);
    expect(listOf(document, quote(3))).toMatchObject({ list: { id: 'tenets' }, position: 2 });
    expect(listOf(document, LEAD)).toBeUndefined();
  });

  test('says what the text states of its number, and how many items it has', () => {
    expect(countsOf(LIST)).toBe('原文说“从3个方面”，列 3 项');
    expect(countsOf({ ...LIST, claim: undefined })).toBe('列 3 项');
  });

  test('with as many items as the text states has no problem', () => {
    expect(messages({})).toEqual([]);
  });

  test('need not be counted by the text', () => {
    expect(messages({ claim: undefined })).toEqual([]);
  });

  test('may be counted by the text and not listed', () => {
    expect(messages({ items: [] })).toEqual([]);
  });

  test('must have as many items as the text states', () => {
    const items = ['one#p2', 'one#p3'];
    const found = checkLists(withLists({ items }), 'content/doc/document.yaml');
    expect(found[0]).toMatchObject({
      file: 'content/doc/document.yaml',
      line: 80,
      message: '分项清单“要义”说有 3 项，实列 2 项',
      readings: { 所说: '3 项', 所列: '2 项' },
    });
  });

  test('must record the number that its words state', () => {
    const claim = { at: 'one#p1', words: '从3个方面', count: 4 };
    expect(messages({ claim, items: [] })).toEqual(['分项清单“要义”的数目与原文不符']);
  });

  test('says what its words state, and shows it, when the record differs', () => {
    const problem = (words: string, count: number) => {
      const claim = { at: 'one#p1', words, count };
      return checkLists(withLists({ claim, items: [] }), 'file')[0];
    };
    expect(problem('从3个方面', 4)).toMatchObject({
      readings: { 原文: '从3个方面（3）', 登记: '4' },
      mend: '把 said.count 改为 3',
    });
    expect(problem('方面', 1)).toMatchObject({
      readings: { 原文: '方面（没有数字）', 登记: '1' },
      mend: '把 said.count 改为 原文所说的数目',
    });
  });

  test('may have one item', () => {
    const document = documentOf([[passage(1, '一个方面'), quote(2)]], {
      lists: [{ ...LIST, claim: { at: 'one#p1', words: '一个方面', count: 2 }, items: ['one#p2'] }],
    });
    expect(checkLists(document, 'file').map(({ message }) => message)).toEqual([
      '分项清单“要义”的数目与原文不符',
      '分项清单“要义”说有 2 项，实列 1 项',
    ]);
  });

  test('shows the passage that does not have its words, or that there is none', () => {
    const readings = (at: string) => {
      const claim = { at, words: '从4个方面', count: 4 };
      return checkLists(withLists({ claim }), 'file')[0]?.readings;
    };
    expect(readings('one#p1')).toEqual({ 引作: '从4个方面', 原文: '从3个方面阐释，即' });
    expect(readings('one#p99')).toEqual({ 引作: '从4个方面', 原文: '（没有这一句）' });
  });

  test('of the document’s own words may leave out others of them', () => {
    const own = [1, 2, 3].map((n) => passage(n, `第${n}句`));
    const lists = [{ ...LIST, claim: undefined, items: ['one#p2'] }];
    expect(checkLists(documentOf([own], { lists }), 'file')).toEqual([]);
  });

  test('must take its words from the passage it names', () => {
    const elsewhere = { at: 'one#p2', words: '从3个方面', count: 3 };
    expect(messages({ claim: elsewhere })).toEqual([
      '分项清单“要义”所引的“从3个方面”不在 one#p2 中',
    ]);
    expect(messages({ claim: { ...elsewhere, at: 'one#p99' } })).toHaveLength(1);
  });

  test('must not name passages that are not there', () => {
    expect(messages({ claim: undefined, items: ['one#p4', 'one#p9', 'two#p1'] })).toEqual([
      '分项清单“要义”指向不存在的一句：one#p9、two#p1',
    ]);
  });

  test('must not leave out a neighbour in the same layer', () => {
    const cut = { claim: undefined, items: ['one#p3'] };
    expect(messages(cut)).toEqual([
      expect.stringContaining('one#p2'),
      expect.stringContaining('one#p4'),
    ]);
  });

  test('may have a neighbour that is an item of another list', () => {
    const first = { claim: undefined, items: ['one#p2', 'one#p3'] };
    expect(messages(first, { id: 'rest', claim: undefined, items: ['one#p4'] })).toEqual([]);
  });

  test('must not count a passage twice, in itself or in another list', () => {
    const items = ['one#p2', 'one#p3', 'one#p3'];
    expect(messages({ items })).toContain('分项清单“要义”中的 one#p3 已列过一次');
    const again = { id: 'again', name: '重列', claim: undefined, items: ['one#p4'] };
    expect(messages({}, again)).toEqual(['分项清单“重列”中的 one#p4 已列过一次']);
  });
});
