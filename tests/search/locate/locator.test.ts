import { describe, expect, test } from 'vitest';
import { addressOf, gazetteer, resolve } from '#search/locate/locator.ts';
import { namesOf } from '#search/locate/names.ts';
import { sectionNames } from '#search/locate/sectionNames.ts';
import { entries, entry, lists } from '../notice.ts';

const places = gazetteer(namesOf(sectionNames(entries), lists));
const place = (typed: string) => {
  const found = resolve(places, typed);
  return found?.kind === 'place' ? addressOf(found.target).replace('wujin-18/', '') : found?.kind;
};

describe('ways to write a reference', () => {
  test.each([
    ['讲话（一）3', 'speech/1#p3'],
    ['讲话(一)３', 'speech/1#p3'],
    ['讲话三2', 'speech/3#p2'],
    ['讲话—3—2', 'speech/3#p2'],
    ['讲话 3－2', 'speech/3#p2'],
    ['讲话一第3句', 'speech/1#p3'],
    ['讲话32', 'speech/3#p2'],
    ['讲话（一）', 'speech/1'],
    ['部署5', 'congress/report#p18'],
    ['部署五', 'congress/report#p18'],
    ['部署第５项', 'congress/report#p18'],
    ['报告十八', 'congress/report#p18'],
    ['要义八', 'congress/report#p11'],
    ['核心要义8', 'congress/report#p11'],
    ['措施四（2）', 'measures/4#p2'],
    ['措施42', 'measures/4#p2'],
    ['章程总则2', 'congress/charter#p4'],
    ['speech/1#p3', 'speech/1#p3'],
    ['SPEECH/1#P3', 'speech/1#p3'],
    ['wujin-18/speech/1#p3', 'speech/1#p3'],
    ['结尾', 'closing#p1'],
  ])('%s', (typed, address) => {
    expect(place(typed)).toBe(address);
  });
});

test('every passage answers to its own locator and its own address', () => {
  for (const { document, section, n, locator } of entries) {
    expect(place(locator)).toBe(`${section}#p${n}`);
    expect(place(`${document}/${section}#p${n}`)).toBe(`${section}#p${n}`);
  }
});

test('past the end says how many there are', () => {
  expect(resolve(places, '部署12')).toEqual({ kind: 'beyond', name: '部署', count: 9 });
  expect(resolve(places, '讲话（一）20')).toEqual({ kind: 'beyond', name: '讲话（一）', count: 8 });
  expect(resolve(places, '讲话六')).toEqual({ kind: 'beyond', name: '讲话', count: 5 });
});

test('numbers alone are counted within a document that is named', () => {
  const special = Object.fromEntries([1, 2, 1001, 1002].map((n, index) => [index + 1, `第${n}条`]));
  const law = gazetteer(namesOf([['d', '', 'all', '全文', 4, special]], []));
  expect(resolve(law, '第一千零一条')).toMatchObject({ kind: 'place', target: { n: 3 } });
  expect(resolve(law, '1300条', '民法典')).toEqual({ kind: 'beyond', name: '民法典', count: 4 });
  expect(resolve(law, '1300条')).toBeNull();
  expect(resolve(law, '1300年', '民法典')).toBeNull();
  expect(resolve(law, '第3条', '民法典')).toBeNull();
});

test('a family without a number gives the choice', () => {
  const found = resolve(places, '讲话');
  expect(found?.kind === 'choice' && found.targets.map(({ locator }) => locator)).toEqual(
    ['一', '二', '三', '四', '五'].map((n) => `讲话（${n}）`),
  );
});

test('the same name in two documents gives the choice', () => {
  const both = [
    entry(0, '甲'),
    entry(1, '乙'),
    entry(2, '丙', { document: 'e', n: 1, locator: '节1' }),
  ];
  const found = resolve(gazetteer(namesOf(sectionNames(both), [])), '节1');
  expect(found?.kind === 'choice' && found.targets.map(addressOf)).toEqual(['d/s#p1', 'e/s#p1']);
});

test.each(['工会', '十八大', '32', '', '，', '部署要', '9'.repeat(500)])(
  '%s is no reference',
  (typed) => {
    expect(resolve(places, typed)).toBeNull();
  },
);
