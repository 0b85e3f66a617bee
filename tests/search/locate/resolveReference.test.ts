import { describe, expect, test } from 'vitest';
import { addressOf, buildNameTrie, resolveReference } from '#search/locate/resolveReference.ts';
import { placeNamesOf } from '#search/locate/placeNames.ts';
import { sectionNamesOf } from '#search/locate/sectionNames.ts';
import { NOTICE, testedLibraries } from '../../fixture/library.ts';
import { searchViewOf } from '../../fixture/search.ts';
import type { SearchView } from '../../fixture/search.ts';
import { testPassage } from '../testPassage.ts';

/** The characters of the longest reference that is read. */
const LONGEST = 40;

const trieOf = ({ passages, lists }: SearchView) =>
  buildNameTrie(placeNamesOf(sectionNamesOf(passages), lists));
const trie = trieOf(searchViewOf([NOTICE]));
const addressFor = (typed: string) => {
  const found = resolveReference(trie, typed);
  return found?.kind === 'place' ? addressOf(found.target).replace('dushu/', '') : found?.kind;
};

describe('ways to write a reference', () => {
  test.each([
    ['讲话（一）3', 'talk/1#p3'],
    ['讲话(一)３', 'talk/1#p3'],
    ['讲话三2', 'talk/3#p2'],
    ['讲话—3—2', 'talk/3#p2'],
    ['讲话 3－2', 'talk/3#p2'],
    ['讲话一第3句', 'talk/1#p3'],
    ['讲话32', 'talk/3#p2'],
    ['讲话（一）', 'talk/1'],
    ['任务5', 'meeting/report#p18'],
    ['任务五', 'meeting/report#p18'],
    ['任务第５项', 'meeting/report#p18'],
    ['报告十八', 'meeting/report#p18'],
    ['要点八', 'meeting/report#p11'],
    ['基本要点8', 'meeting/report#p11'],
    ['措施四（2）', 'measures/4#p2'],
    ['措施42', 'measures/4#p2'],
    ['章程总则2', 'meeting/charter#p4'],
    ['talk/1#p3', 'talk/1#p3'],
    ['TALK/1#P3', 'talk/1#p3'],
    ['dushu/talk/1#p3', 'talk/1#p3'],
    ['结尾', 'closing#p1'],
  ])('%s', (typed, address) => {
    expect(addressFor(typed)).toBe(address);
  });
});

test.each(testedLibraries())(
  'in $name every passage answers to its own address, and to its locator, alone or among others',
  ({ library }) => {
    const view = searchViewOf(library.documents);
    const own = trieOf(view);
    const addressesFor = (typed: string) => {
      const found = resolveReference(own, typed);
      if (found?.kind === 'place') return [addressOf(found.target)];
      return found?.kind === 'choice' ? found.targets.map(addressOf) : [];
    };
    for (const { document, section, n, locator } of view.passages) {
      const address = `${document}/${section}#p${n}`;
      if (address.length <= LONGEST) expect(addressesFor(address)).toEqual([address]);
      if (locator.length <= LONGEST) expect(addressesFor(locator), locator).toContain(address);
    }
  },
);

test('every passage of the notice answers to its own locator alone', () => {
  for (const { section, n, locator } of searchViewOf([NOTICE]).passages) {
    expect(addressFor(locator)).toBe(`${section}#p${n}`);
  }
});

test('a number past the end gives the count', () => {
  expect(resolveReference(trie, '任务12')).toEqual({ kind: 'beyond', name: '任务', count: 9 });
  expect(resolveReference(trie, '讲话（一）20')).toEqual({
    kind: 'beyond',
    name: '讲话（一）',
    count: 8,
  });
  expect(resolveReference(trie, '讲话六')).toEqual({ kind: 'beyond', name: '讲话', count: 5 });
});

test('numbers alone are counted within a document that is named', () => {
  const special = Object.fromEntries([1, 2, 1001, 1002].map((n, index) => [index + 1, `第${n}条`]));
  const law = buildNameTrie(placeNamesOf([['d', '', 'all', '全文', 4, special]], []));
  expect(resolveReference(law, '第一千零一条')).toMatchObject({ kind: 'place', target: { n: 3 } });
  expect(resolveReference(law, '1300条', '民法典')).toEqual({
    kind: 'beyond',
    name: '民法典',
    count: 4,
  });
  expect(resolveReference(law, '1300条')).toBeNull();
  expect(resolveReference(law, '1300年', '民法典')).toBeNull();
  expect(resolveReference(law, '第3条', '民法典')).toBeNull();
});

test('a name without its number offers the numbered members', () => {
  const found = resolveReference(trie, '讲话');
  expect(found?.kind === 'choice' && found.targets.map(({ locator }) => locator)).toEqual(
    ['一', '二', '三', '四', '五'].map((n) => `讲话（${n}）`),
  );
});

test('the same name in two documents offers both', () => {
  const both = [
    testPassage(0, '甲'),
    testPassage(1, '乙'),
    testPassage(2, '丙', { document: 'e', n: 1, locator: '节1' }),
  ];
  const found = resolveReference(buildNameTrie(placeNamesOf(sectionNamesOf(both), [])), '节1');
  expect(found?.kind === 'choice' && found.targets.map(addressOf)).toEqual(['d/s#p1', 'e/s#p1']);
});

test.each(['书屋', '第五次', '32', '', '，', '任务要', '9'.repeat(500)])(
  '%s is no reference',
  (typed) => {
    expect(resolveReference(trie, typed)).toBeNull();
  },
);
