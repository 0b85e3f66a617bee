import { describe, expect, test } from 'vitest';
import { addressOf, placesOf } from '#search/locate/placeNames.ts';
import { targetsOf } from '#search/locate/resolution.ts';
import { resolveReference } from '#search/locate/resolveReference.ts';
import { NOTICE } from '../../fixture/library.ts';
import { referenceLibrary } from './referenceLibrary.ts';

const library = referenceLibrary([NOTICE]);
const addressesFor = async (typed: string) =>
  (await library.addresses(typed)).map((address) => address.replace('dushu/', '')).join(' ');

describe('ways to write a reference', () => {
  test.each([
    ['讲话（一）3', 'talk/1#p3'],
    ['讲话(一)３', 'talk/1#p3'],
    ['讲话三2', 'talk/3#p2'],
    ['讲话—3—2', 'talk/3#p2'],
    ['讲话 3－2', 'talk/3#p2'],
    ['讲话一第3句', 'talk/1#p3'],
    ['讲话第三部分', 'talk/3'],
    ['讲话32', 'talk/3#p2'],
    ['讲话（一）', 'talk/1'],
    ['任务5', 'meeting/report#p18'],
    ['任务五', 'meeting/report#p18'],
    ['任务第５项', 'meeting/report#p18'],
    ['報告第5項', ''],
    ['任务第５項', 'meeting/report#p18'],
    ['报告十八', 'meeting/report#p18'],
    ['要点八', 'meeting/report#p11'],
    ['基本要点8', 'meeting/report#p11'],
    ['措施四（2）', 'measures/4#p2'],
    ['措施42', 'measures/4#p2'],
    ['章程总则2', 'meeting/charter#p4'],
    ['talk/1#p3', 'talk/1#p3'],
    ['TALK/1#P3', 'talk/1#p3'],
    ['dushu/talk/1#p3', 'talk/1#p3'],
    ['报送要求', 'closing#p1'],
    ['结尾', 'closing#p1'],
    ['标题与导语4', 'opening#p4'],
    ['开头4', 'opening#p4'],
    ['第二部分', 'meeting#p1'],
    ['大会安排', 'meeting#p1'],
    ['二', 'meeting#p1'],
    ['二（二）', 'meeting/report'],
    ['二(二)3', 'meeting/report#p3'],
    ['二、（二）', 'meeting/report'],
    ['读书活动通知讲话三2', 'talk/3#p2'],
    ['讲话（一）3，通知转述讲话', 'talk/1#p3'],
  ])('%s', async (typed, address) => {
    expect(await addressesFor(typed)).toBe(address);
  });
});

test.each([
  ['讲话（一）5—讲话（一）3', 'talk/1#p3 talk/1#p4 talk/1#p5', ['talk/1#p5', 'talk/1#p3']],
  ['讲话（一）5至3', 'talk/1#p3 talk/1#p4 talk/1#p5', ['talk/1#p5', 'talk/1#p3']],
  [
    '任务4—2',
    'meeting/report#p15 meeting/report#p16 meeting/report#p17',
    ['meeting/report#p17', 'meeting/report#p15'],
  ],
  [
    '任务第4至第2项',
    'meeting/report#p15 meeting/report#p16 meeting/report#p17',
    ['meeting/report#p17', 'meeting/report#p15'],
  ],
  ['讲话（二）2—讲话（一）8', 'talk/1#p8 talk/2#p1 talk/2#p2', ['talk/2#p2', 'talk/1#p8']],
  ['讲话（三）至（一）', 'talk/1 talk/2 talk/3', ['talk/3', 'talk/1']],
  ['讲话（一）2、5—4', 'talk/1#p2 talk/1#p4 talk/1#p5', ['talk/1#p5', 'talk/1#p4']],
])(
  '%s descends: its places in reading order, and its ends as written',
  async (typed, addresses, ends) => {
    const found = (await library.find(typed))?.found;
    if (found?.kind !== 'descending') throw new Error(`${typed} does not descend`);
    expect(await addressesFor(typed)).toBe(addresses);
    expect(found.ends.flat().map(addressOf)).toEqual(ends.map((end) => `dushu/${end}`));
  },
);

test('a dash that may join numbers is no range where these lead to one place', async () => {
  expect((await library.find('讲话5—3'))?.found.kind).toBe('place');
});

test.each([
  ['讲话（一）3，通知表述', [['通知表述']]],
  ['讲话（一）3、5，通知转述讲话', [['通知转述讲话'], ['通知转述讲话']]],
  ['讲话（一）3，通知转述讲话，讲话（一）5，通知表述', [['通知转述讲话'], ['通知表述']]],
  ['讲话（一）3，通知转述讲话，5，通知表述', [['通知转述讲话'], ['通知表述']]],
  ['讲话（一）3，通知转述讲话，讲话（一）3，通知表述', [['通知转述讲话', '通知表述']]],
  ['讲话（一）3，通知转述讲话、通知表述', [['通知转述讲话', '通知表述']]],
  ['讲话（一）3', [undefined]],
])('%s states layers for its places', async (typed, stated) => {
  const found = (await library.find(typed))?.found;
  if (!found || found.kind === 'documents' || found.kind === 'too many') throw new Error(typed);
  expect(targetsOf(found).map((target) => target.stated)).toEqual(stated);
});

test.each([
  ['讲话（一）3—讲话（一）5', 'talk/1#p3 talk/1#p4 talk/1#p5'],
  ['讲话（一）3至5', 'talk/1#p3 talk/1#p4 talk/1#p5'],
  ['讲话（一）3、5', 'talk/1#p3 talk/1#p5'],
  ['任务2—4', 'meeting/report#p15 meeting/report#p16 meeting/report#p17'],
  ['任务第2、3项', 'meeting/report#p15 meeting/report#p16'],
  ['讲话（一）8—讲话（二）2', 'talk/1#p8 talk/2#p1 talk/2#p2'],
  ['讲话（一）至（三）', 'talk/1 talk/2 talk/3'],
  ['讲话（二）和（四）', 'talk/2 talk/4'],
])('%s names several places in order', async (typed, addresses) => {
  expect((await library.find(typed))?.found.kind).toBe('places');
  expect(await addressesFor(typed)).toBe(addresses);
});

test('words that name one place and a range, too, are a choice', async () => {
  expect((await library.find('讲话3—5'))?.found.kind).toBe('choice');
  expect(await addressesFor('讲话3—5')).toBe('talk/3#p5 talk/3 talk/4 talk/5');
});

test.each([
  ['任务12', { within: '任务', count: 9, first: '任务1', last: '任务9' }],
  ['讲话（一）20', { within: '讲话（一）', count: 8, last: '讲话（一）8' }],
  ['讲话六', { within: '讲话', count: 5, first: '讲话（一）', last: '讲话（五）' }],
  ['第九部分', { within: '', count: 3, unit: '部分', last: '第三部分' }],
  ['读书活动通知第三章', { within: '', count: 0, unit: '章', sought: '第三章' }],
])('%s gives what there is instead', async (typed, missing) => {
  expect(await library.find(typed)).toMatchObject({ found: { kind: 'missing', missing } });
});

test('a name without its number offers the numbered members', async () => {
  expect((await library.find('讲话'))?.found.kind).toBe('choice');
  expect(await addressesFor('讲话')).toBe('talk/1 talk/2 talk/3 talk/4 talk/5');
});

test.each([
  '书屋',
  '第五次',
  '第五条',
  '章程第2条',
  '讲话第三章',
  '讲话（一）第3款',
  '32',
  '',
  '，',
  '任务要',
  '9'.repeat(500),
  '（'.repeat(1900),
  '一、'.repeat(900),
  '讲话—1'.repeat(400),
  '讲话'.repeat(1100),
])('%.20s leads nowhere', async (typed) => {
  expect(await addressesFor(typed)).toBe('');
});

const law = placesOf({
  id: 'd',
  name: '某法',
  sections: [
    [
      'c1',
      '第一章',
      8,
      {
        2: '第一条',
        3: '第二条第一款',
        4: '第二条第一款第（一）项',
        5: '第二条第二款',
        6: '第三条第（一）项',
        7: '第三条第（二）项第1目',
        8: '第三条之一',
      },
    ],
    ['c2', '第二章', 3, { 2: '第五条第1句', 3: '第五条第2句' }],
  ],
  lists: [],
  titles: [],
  labels: [],
  blocks: [],
});
const resolved = (typed: string, named = true) => {
  const found = resolveReference([law], typed, named);
  return found
    ? targetsOf(found)
        .map(({ section, n }) => `${section}${n ? `#p${n}` : ''}`)
        .join(' ')
    : '';
};

test.each([
  ['第二条', 'c1#p3'],
  ['2', 'c1#p3'],
  ['第二条第1款', 'c1#p3'],
  ['第一条第一款', 'c1#p2'],
  ['第二条第一项', 'c1#p4'],
  ['第2条第1款第一项', 'c1#p4'],
  ['第二条2', 'c1#p5'],
  ['第二条（一）', 'c1#p4'],
  ['第三条第一款第二项', 'c1#p7'],
  ['第三条第二项第一目', 'c1#p7'],
  ['3条之1', 'c1#p8'],
  ['第3之一条', 'c1#p8'],
  ['第五条', 'c2#p2'],
  ['第五条第2句', 'c2#p3'],
  ['第一章第三条', 'c1#p6'],
  ['第二章', 'c2'],
  ['第二章1', 'c2#p1'],
  ['第一、三条', 'c1#p2 c1#p6'],
  ['第一条至第三条', 'c1#p2 c1#p3 c1#p6'],
  ['第三条至第五条', 'c1#p6 c1#p8 c2#p2'],
  ['1—3', 'c1#p2 c1#p3 c1#p6'],
  ['3至5', 'c1#p6 c1#p8 c2#p2'],
  ['第二条第一、二款', 'c1#p3 c1#p5'],
])('in a law %s leads to %s', (typed, address) => {
  expect(resolved(typed)).toBe(address);
});

test.each([
  '第五章',
  '第三款',
  '第四条',
  '第二条第三款',
  '第三条第三项',
  '第二章第一条',
  '第三节',
  '第二条之一',
])('in a law %s leads to no other unit or number', (typed) => {
  expect(resolved(typed)).toBe('');
});

test('numbers alone mean nothing where no document is named', () => {
  expect(resolved('2', false)).toBe('');
  expect(resolved('第二条', false)).toBe('c1#p3');
});

test('a number that articles lack is told with all that there are', () => {
  expect(resolveReference([law], '第四条', true)).toMatchObject({
    kind: 'missing',
    missing: {
      unit: '条',
      count: 5,
      branches: 1,
      first: '第一条',
      last: '第五条',
      sought: '第四条',
    },
  });
  expect(resolveReference([law], '第三条第九项', true)).toMatchObject({
    missing: { within: '第三条', unit: '项', count: 2, last: '第二项' },
  });
});

test('a list of one and the same place is that place', () => {
  expect(resolveReference([law], '第二条、第二条第一款', true)).toMatchObject({
    kind: 'place',
    target: { section: 'c1', n: 3 },
  });
});

test('of a list the places are given with what is missing, if all of that is known to be', () => {
  const found = (typed: string, named: boolean) => {
    const resolution = resolveReference([law], typed, named);
    if (resolution?.kind !== 'places') return resolution;
    return [resolution.targets.map(({ n }) => n), resolution.missing.map(({ sought }) => sought)];
  };
  expect(found('第一条、第四条', false)).toEqual([[2], ['第四条']]);
  expect(found('第一条、第三节', true)).toEqual([[2], ['第三节']]);
  expect(found('第一条、第三节', false)).toBeNull();
  expect(found('第一条、第四条、第三节', false)).toBeNull();
});

test('a chapter is called by no other unit', () => {
  expect(['第二章', '第二节', '第二部分'].map((typed) => resolved(typed))).toEqual(['c2', '', '']);
});
