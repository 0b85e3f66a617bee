import { describe, expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { undecidedPairs } from '#edition/parallels/undecided.ts';
import { NO_PARALLELS } from '#edition/parallels/parallels.ts';
import type { PassagePair, Parallels } from '#edition/parallels/parallels.ts';
import { FIXTURE, testedLibraries } from '../../fixture/library.ts';
import { passage } from '../sample.ts';

const one = passage(1, '履行借阅服务职责');
const again = passage(2, '提高借阅服务质量');
const two = passage(1, '做好借阅服务工作', { section: 'two' });
const apart = passage(1, '借阅服务', { section: 'three' });
const all = [one, again, two, apart];
const pair: PassagePair = [one.id, two.id];
const DECIDED: Parallels = {
  ...NO_PARALLELS,
  kinds: [
    { name: '甲', passages: ['doc/one'] },
    { name: '乙', passages: ['doc/two'] },
  ],
  references: [{ between: pair, words: ['借阅服务'] }],
};

/** Lists the undecided pairs as text. */
function open(decided: Parallels): string[] {
  return undecidedPairs(decided, all).map(({ words, between }) => `${words}: ${between.join(' ')}`);
}

describe('words approved for one pair', () => {
  test('are undecided in every other comparable pair that contains them', () => {
    expect(undecidedPairs(DECIDED, all)).toEqual([
      { words: '借阅服务', between: [again.id, two.id], reference: 0, word: 0 },
    ]);
  });

  test('are decided by an approval, also as part of longer words, in either order', () => {
    for (const words of ['借阅服务', '提高借阅服务']) {
      const more = { between: [two.id, again.id] as const, words: [words] };
      expect(
        open({ ...DECIDED, references: [...DECIDED.references, more] }).filter((gap) =>
          gap.startsWith('借阅服务:'),
        ),
      ).toEqual([]);
    }
  });

  test('are decided by a rejection for the pair, not by one for all passages', () => {
    const rejection = { words: '借阅服务', why: '套语' };
    expect(open({ ...DECIDED, rejected: [rejection] })).toHaveLength(1);
    const between: PassagePair = [two.id, again.id];
    expect(open({ ...DECIDED, rejected: [{ ...rejection, between }] })).toEqual([]);
  });
});

test.each(testedLibraries())(
  'in $name, dropping any one parallel whose words stay approved is reported',
  ({ library }) => {
    const { documents, parallels } = library;
    const passages = documents.flatMap(passagesOf);
    let named = 0;
    for (const dropped of parallels.references) {
      const kept = parallels.references.filter((reference) => reference !== dropped);
      const approved = new Set(kept.flatMap(({ words }) => words));
      const gaps = undecidedPairs({ ...parallels, references: kept }, passages);
      const expected = dropped.words.filter((words) => approved.has(words));
      expect(gaps.map(({ words }) => words)).toEqual(expect.arrayContaining(expected));
      for (const { between } of gaps)
        expect([...between].sort()).toEqual([...dropped.between].sort());
      named += gaps.length;
    }
    if (library === FIXTURE) expect(named).toBeGreaterThan(40);
  },
);
