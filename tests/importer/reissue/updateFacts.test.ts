import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ReissuePlan } from '#importer/reissue/reissue.ts';
import { removeList, updateFacts } from '#importer/reissue/updateFacts.ts';

const YAML = `# 甲\nname: 通知\nlists:\n  - { id: first, name: 一 }\n  - { id: second, name: 二 }\n  - { id: third, name: 三 }\n`;

test('a list is removed, the others stay in order, with all other facts', () => {
  const left = removeList(YAML, 'second');
  expect(parse(left)).toEqual({
    name: '通知',
    lists: [
      { id: 'first', name: '一' },
      { id: 'third', name: '三' },
    ],
  });
  expect(left).toContain('# 甲');
});

test('nothing is removed where no list has the id, or there are no lists', () => {
  expect(parse(removeList(YAML, 'fourth'))).toEqual(parse(YAML));
  expect(parse(removeList('name: 通知\n', 'first'))).toEqual({ name: '通知' });
});

test('what is no list stays as it is', () => {
  const odd = 'lists:\n  - first\n  - { name: 一 }\n';
  expect(parse(removeList(odd, 'first'))).toEqual(parse(odd));
});

describe('with a new issue', () => {
  const SOURCES = {
    before: { text: '甲会\n2023年', sha256: 'old', file: 'source-1.txt' },
    now: { text: '乙会\n2024年', sha256: 'new' },
    draft: 'issuer: 乙会\n',
  };
  const update = (text: string, plan: Partial<ReissuePlan> = {}, sources = SOURCES) => {
    const whole = { sections: [], newAddresses: new Map(), withdrawn: {}, ...plan };
    const { yaml, questions } = updateFacts(text, whole as unknown as ReissuePlan, sources);
    return { facts: parse(yaml), yaml, questions: questions.slice(1), first: questions[0] };
  };
  const EARLIER = { file: 'source-1.txt', sha256: 'old', replaced: '换下来的时间和原因待编辑填写' };

  test('the source is the new one, and the old one is kept with a reason to be written', () => {
    const { facts, first, questions, yaml } = update(
      '# 注\nsource: { file: source.txt, sha256: old }\n',
    );
    expect(facts).toEqual({ source: { file: 'source.txt', sha256: 'new' }, earlier: [EARLIER] });
    expect(first).toContain('改成何时、因何换下');
    expect([questions, yaml.startsWith('# 注')]).toEqual([[], true]);
  });

  test('the latest earlier issue comes first, with the words that were withdrawn', () => {
    const withdrawn = { '1/1#p2': '旧文' };
    expect(update('earlier:\n  - { file: a.txt }\n', { withdrawn }).facts['earlier']).toEqual([
      { ...EARLIER, gone: withdrawn },
      { file: 'a.txt' },
    ]);
  });

  describe('facts', () => {
    test('that only the old text states become those of the draft, or are deleted', () => {
      const { facts, questions } = update('name: 通知\nissuer: 甲会\ndated: 2023 年\nnumber: 1\n');
      expect(facts).toMatchObject({ name: '通知', issuer: '乙会', number: 1 });
      expect(facts).not.toHaveProperty('dated');
      expect(questions).toEqual([
        'issuer 原写“甲会”，新稿没有这些字，已改成“乙会”：核对',
        'dated 原写“2023 年”，新稿没有这些字，已删去：核对',
      ]);
    });

    test('may be the name and the number, of which the draft has one', () => {
      const sources = {
        before: { text: '甲会通知，甲发1号', sha256: 'old', file: 'source-1.txt' },
        now: { text: '乙会公告', sha256: 'new' },
        draft: 'name: 乙会公告\n',
      };
      const { facts } = update('name: 甲会通知\nnumber: 甲发1号\n', {}, sources);
      expect(facts).toMatchObject({ name: '乙会公告' });
      expect(facts).not.toHaveProperty('number');
    });

    test('of any length stay in one line', () => {
      const line = `name: ${'甲 '.repeat(200)}乙`;
      expect(update(`${line}\n`).yaml).toContain(`${line}\n`);
      expect(removeList(`${line}\n`, 'first')).toContain(`${line}\n`);
    });

    test('that both texts state, or neither, stay', () => {
      const text = 'name: 甲\u3000会\nissuer: 丙会\n';
      const both = { ...SOURCES, now: { text: '甲会', sha256: 'new' } };
      const { facts, questions } = update(text, {}, both);
      expect(facts).toMatchObject({ name: '甲　会', issuer: '丙会' });
      expect(questions).toEqual([]);
    });
  });

  describe('a section that was split off', () => {
    const CONTENTS = `contents:
  - { section: opening, locator: 开头 }
  - part: '1'
    locator: 一
    sections:
      - { id: a, locator: 一（一） }
      - { id: b, locator: 一（二） }
  - 甲
  - { name: 乙 }
`;
    const add = (id: string, from: string, replacesWhole = false) =>
      update(CONTENTS, { sections: [{ id, from, replacesWhole }] }).facts['contents'] as {
        sections?: unknown[];
      }[];

    test('follows the one that it was in', () => {
      const contents = add('opening-x', 'opening');
      expect(contents[1]).toEqual({ section: 'opening-x', locator: '开头（续）' });
      expect(contents).toHaveLength(5);
      expect(add('1/a-x', '1/a')[1]?.sections).toEqual([
        { id: 'a', locator: '一（一）' },
        { id: 'a-x', locator: '一（一）（续）' },
        { id: 'b', locator: '一（二）' },
      ]);
    });

    test('takes the place of one of which nothing stays', () => {
      expect(add('1/b-x', '1/b', true)[1]?.sections).toEqual([
        { id: 'a', locator: '一（一）' },
        { id: 'b-x', locator: '一（二）' },
      ]);
    });

    test('comes first in the part that it was in', () => {
      expect(add('1/x', '1')[1]?.sections).toEqual([
        { id: 'x', locator: '一（续）' },
        { id: 'a', locator: '一（一）' },
        { id: 'b', locator: '一（二）' },
      ]);
    });

    test('of a section that is not listed changes nothing', () => {
      expect(add('c-x', 'c')).toEqual(parse(CONTENTS).contents);
      const sections = [{ id: 'c-x', from: 'c', replacesWhole: false }];
      expect(update('name: 通知\n', { sections }).facts).not.toHaveProperty('contents');
    });

    test('has the address in its locator where the old one has none', () => {
      const sections = [{ id: 'a-x', from: 'a', replacesWhole: false }];
      const { facts } = update('contents:\n  - { section: a }\n', { sections });
      expect(facts['contents'][1]).toEqual({ section: 'a-x', locator: 'a（续）' });
    });
  });

  describe('a list', () => {
    const moves = (entries: Record<string, string | null>) => ({
      newAddresses: new Map(Object.entries(entries)),
    });
    const list = (text: string, entries: Record<string, string | null>) => {
      const { facts, questions } = update(`lists:\n  - ${text}\n`, moves(entries));
      const [found] = facts['lists'] as Record<string, unknown>[];
      return found ?? questions;
    };
    const ITEMS = (items: string) => `{ id: points, items: [${items}] }`;

    test('moves with its passages', () => {
      const entries = { 'a#p1': 'a#p2', 'a#p2': 'b#p11', 'a#p4': 'b#p13' };
      expect(list(ITEMS("'a#p1', 'a#p2-p4'"), entries)).toEqual({
        id: 'points',
        items: ['a#p2', 'b#p11-p13'],
      });
    });

    test.each([
      ['a passage is gone', "'a#p1'", { 'a#p1': null }],
      ['a passage is unknown', "'a#p9'", { 'a#p1': 'a#p1' }],
      ['the end of a range is gone', "'a#p1-p2'", { 'a#p1': 'a#p1', 'a#p2': null }],
      ['a range has got longer', "'a#p1-p2'", { 'a#p1': 'a#p1', 'a#p2': 'a#p3' }],
      ['a range has got shorter', "'a#p1-p3'", { 'a#p1': 'a#p1', 'a#p3': 'a#p2' }],
      ['a range is divided', "'a#p1-p2'", { 'a#p1': 'a#p1', 'a#p2': 'b#p2' }],
      ['an item is no address', '甲', {}],
      ['an item is no text', '{}', {}],
    ])('is removed and becomes a question where %s', (_, items, entries) => {
      expect(list(ITEMS(items), entries)).toEqual([
        expect.stringMatching(/^分项清单 points 的句子有的没有了.*原来写作 \{"id":"points"/u),
      ]);
    });

    test('moves the passage that says its number, and is removed with it', () => {
      const said = "{ id: points, said: { at: 'a#p1' } }";
      expect(list(said, { 'a#p1': 'b#p2' })).toEqual({ id: 'points', said: { at: 'b#p2' } });
      expect(list(said, {})).toEqual({ id: 'points', said: { at: 'a#p1' } });
      expect(list(said, { 'a#p1': null })).toEqual([expect.stringContaining('分项清单 points')]);
    });

    test('that is none stays', () => {
      expect(list('甲', {})).toBe('甲');
      expect(update('lists: 甲\n').facts['lists']).toBe('甲');
    });
  });
});
