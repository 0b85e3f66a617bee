import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { areComparable } from '#edition/parallels/parallels.ts';
import type { Parallels } from '#edition/parallels/parallels.ts';
import { sharedWords } from '#edition/parallels/candidates.ts';
import { parallelsByPassage } from '#edition/parallels/byPassage.ts';
import { FIXTURE, testedLibraries } from '../../fixture/library.ts';
import { passage } from '../sample.ts';

const one = passage(1, '聚集在书的周围，书屋读者和志愿群众');
const two = passage(1, '在书的周围', { section: 'two' });
const set = passage(2, '书屋读者和志愿者', { section: 'two' });
const alone = passage(3, '别的话', { section: 'two' });
const apart = passage(1, '在书的周围', { section: 'three' });
const DECIDED: Parallels = {
  none: '无',
  onlyRejected: '无（称呼不算）',
  kinds: [
    { name: '甲', passages: ['doc/one'] },
    { name: '乙', passages: ['doc/two'] },
  ],
  references: [{ between: [two.id, one.id], words: ['在书的周围'] }],
  rejected: [{ words: '书屋读者和志愿', why: '称呼' }],
};
const sharing = parallelsByPassage(DECIDED, [one, two, set, alone, apart]);

test('a parallel is listed at both its passages', () => {
  expect(sharing.get(one.id)?.counterparts).toEqual([{ passage: two, words: ['在书的周围'] }]);
  expect(sharing.get(two.id)?.counterparts).toEqual([{ passage: one, words: ['在书的周围'] }]);
  expect(sharing.get(one.id)?.none).toBe('');
});

test('counterparts are in the order of the text, not of the decisions', () => {
  const references = [set, two].map((other) => ({
    between: [one.id, other.id] as const,
    words: ['书的'],
  }));
  const found = parallelsByPassage({ ...DECIDED, references }, [one, two, set]).get(one.id);
  expect(found?.counterparts.map(({ passage: { id } }) => id)).toEqual([two.id, set.id]);
});

test('a passage that shares nothing differs from one that shares only rejected words', () => {
  expect(sharing.get(alone.id)).toEqual({ counterparts: [], none: '无', setAside: false });
  expect(sharing.get(set.id)).toEqual({ counterparts: [], none: '无（称呼不算）', setAside: true });
});

test('a passage that is not compared has no entry', () => {
  expect(sharing.has(apart.id)).toBe(false);
});

test.each(testedLibraries())(
  'in $name, setAside is true exactly where a passage without counterparts shares four letters',
  ({ library }) => {
    const { documents, parallels } = library;
    const passages = documents.flatMap(passagesOf);
    const said = [...parallelsByPassage(parallels, passages)].filter(([, { none }]) => none !== '');
    if (library === FIXTURE) expect(said.length).toBeGreaterThan(5);
    for (const [id, { none, setAside }] of said) {
      const own = passages.find((each) => each.id === id);
      const shared = passages.flatMap((other) =>
        own && areComparable(parallels.kinds, own, other)
          ? sharedWords(readingText(own.segments), readingText(other.segments))
          : [],
      );
      expect(setAside, `${id}: ${shared.join('、')}`).toBe(shared.length > 0);
      expect(none).toBe(shared.length > 0 ? parallels.onlyRejected : parallels.none);
    }
  },
);
