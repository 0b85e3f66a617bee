import { expect, test } from 'vitest';
import { runOf } from '#search/match/textRun.ts';
import { folded } from '#search/match/fold.ts';
import { findAbridged } from '#search/quote/leftOutWords.ts';
import { noticeText, runs } from '../../fixture/search.ts';
import { testPassage } from '../testPassage.ts';

/** Returns the words of passages that a quotation leaves out, marks included; null where they are not only left out. */
const leftOut = (quotation: string, ...texts: string[]) => {
  const run = runOf(texts.map((text, at) => testPassage(at, text)));
  const found = findAbridged(folded(quotation), [run]);
  return found?.leftOut.map((range) => run.raw.slice(...range)) ?? null;
};

test.each([
  ['第六节 查封、书证', '第六节 查封、扣押物证、书证', ['扣押物证、']],
  ['第六章 经费、审查', '第六章 经费、资产、审查', ['资产、']],
  ['学习研读，开展实践', '学习研读，交流体会，开展实践', ['交流体会，']],
  [
    '学习章程、开展实践、交流体会',
    '学习章程、研读、开展实践、总结、交流体会',
    ['研读、', '总结、'],
  ],
])('%s in %s leaves out %o', (quotation, text, expected) => {
  expect(leftOut(quotation, text)).toEqual(expected);
});

test('of equal omissions the shortest is meant', () => {
  const text = '会员、职工可以申请。会员、职工、家属可以申请，本人参加的，由工会办理。';
  expect(leftOut('会员、家属可以申请，本人参加的，由工会办理。', text)).toEqual(['职工、']);
});

test('whole passages are left out where no mark ends them', () => {
  const rows = ['1至20元的部分 按2%交纳', '21至50元的部分 按1%交纳', '51元以上的部分 按0.5%交纳'];
  expect(leftOut(`${rows[0]}${rows[2]}`, ...rows)).toEqual([rows[1]]);
});

test('words left out do not take the mark that opens the words after them', () => {
  const texts = ['第六节 学习', '第三条 应当开展下列活动：', '（一）研读章程，交流体会'];
  expect(leftOut(`${texts[0]}${texts[2]}`, ...texts)).toEqual([texts[1]]);
  expect(leftOut('学习研读，“两优”活动', '学习研读，交流体会，“两优”活动')).toEqual(['交流体会，']);
});

test.each([
  ['an altered character', '第六节 查扣、书证', '第六节 查封、扣押物证、书证'],
  ['words within a clause', '工会组织职工学习', '工会组织和引导职工学习'],
  ['another order', '书证、第六节 查封', '第六节 查封、扣押物证、书证'],
  ['the number of another article', '第四条 国家保护职工', '第四条 工会学习。第五条 国家保护职工'],
  ['the number of another item', '（一）学习；（三）开展研读', '（一）学习；（二）开展研读'],
  ['more than one omission in six characters', '学习、实践、交流', '学习、研读、实践、总结、交流'],
])('%s is no omission', (_, quotation, text) => {
  expect(leftOut(quotation, text)).toBeNull();
});

test('up to 240 characters are left out at once', () => {
  const text = (length: number) => `学习研读，${'实'.repeat(length)}，开展实践`;
  expect(leftOut('学习研读，开展实践', text(240))).toEqual([`${'实'.repeat(240)}，`]);
  expect(leftOut('学习研读，开展实践', text(241))).toBeNull();
});

test('of several ways the one that leaves out whole passages is taken', () => {
  expect(leftOut('学习研读，开展实践', '学习研读，', '甲，', '开展实践，乙，开展实践')).toEqual([
    '甲，',
  ]);
});

test('a text that stands as it is leaves nothing out', () => {
  const found = findAbridged(folded(noticeText('talk/1', 3)), runs);
  expect(found?.leftOut).toEqual([]);
});
