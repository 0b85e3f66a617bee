import { describe, expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { gapsIn } from '#edition/parallels/undecided.ts';
import { NO_REFERENCES } from '#edition/parallels/parallels.ts';
import type { Pair, References } from '#edition/parallels/parallels.ts';
import { loadLibrary } from '#library/library.ts';
import { passage } from '../sample.ts';

const one = passage(1, '履行维权服务职责');
const again = passage(2, '提高维权服务质量');
const two = passage(1, '做好维权服务工作', { section: 'two' });
const apart = passage(1, '维权服务', { section: 'three' });
const all = [one, again, two, apart];
const pair: Pair = [one.id, two.id];
const DECIDED: References = {
  ...NO_REFERENCES,
  kinds: [
    { name: '甲', passages: ['doc/one'] },
    { name: '乙', passages: ['doc/two'] },
  ],
  references: [{ between: pair, words: ['维权服务'] }],
};

/** The pairs that are open, each in words. */
function open(decided: References): string[] {
  return gapsIn(decided, all).map(({ words, between }) => `${words}: ${between.join(' ')}`);
}

describe('words approved for one pair', () => {
  test('are open in every other comparable pair that holds them', () => {
    expect(gapsIn(DECIDED, all)).toEqual([
      { words: '维权服务', between: [again.id, two.id], reference: 0, word: 0 },
    ]);
  });

  test('are settled by an approval, also as part of longer words, in either order', () => {
    for (const words of ['维权服务', '提高维权服务']) {
      const more = { between: [two.id, again.id] as const, words: [words] };
      expect(
        open({ ...DECIDED, references: [...DECIDED.references, more] }).filter((gap) =>
          gap.startsWith('维权服务:'),
        ),
      ).toEqual([]);
    }
  });

  test('are settled by a rejection for the pair, not by one for all passages', () => {
    const rejection = { words: '维权服务', why: '套语' };
    expect(open({ ...DECIDED, rejected: [rejection] })).toHaveLength(1);
    const between: Pair = [two.id, again.id];
    expect(open({ ...DECIDED, rejected: [{ ...rejection, between }] })).toEqual([]);
  });
});

test('of the content as it stands, whichever reference is dropped, the gate would name it if its words stay approved', () => {
  const { documents, references } = loadLibrary(process.cwd());
  const passages = documents.flatMap(passagesOf);
  let named = 0;
  for (const dropped of references.references) {
    const kept = references.references.filter((reference) => reference !== dropped);
    const approved = new Set(kept.flatMap(({ words }) => words));
    const gaps = gapsIn({ ...references, references: kept }, passages);
    const expected = dropped.words.filter((words) => approved.has(words));
    expect(gaps.map(({ words }) => words)).toEqual(expect.arrayContaining(expected));
    for (const { between } of gaps)
      expect([...between].sort()).toEqual([...dropped.between].sort());
    named += gaps.length;
  }
  expect(named).toBeGreaterThan(40);
});
