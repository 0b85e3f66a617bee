import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { comparable } from '#edition/parallels/parallels.ts';
import type { References } from '#edition/parallels/parallels.ts';
import { sharedWords } from '#edition/parallels/candidates.ts';
import { sharingOf } from '#edition/parallels/byPassage.ts';
import { loadLibrary } from '#library/library.ts';
import { passage } from '../sample.ts';

const one = passage(1, '团结在党的周围，工人阶级和劳动群众');
const two = passage(1, '在党的周围', { section: 'two' });
const set = passage(2, '工人阶级和劳动者', { section: 'two' });
const alone = passage(3, '别的话', { section: 'two' });
const apart = passage(1, '在党的周围', { section: 'three' });
const DECIDED: References = {
  none: '无',
  onlyRejected: '无（称呼不算）',
  kinds: [
    { name: '甲', passages: ['doc/one'] },
    { name: '乙', passages: ['doc/two'] },
  ],
  references: [{ between: [two.id, one.id], words: ['在党的周围'] }],
  rejected: [{ words: '工人阶级和劳动', why: '称呼' }],
};
const sharing = sharingOf(DECIDED, [one, two, set, alone, apart]);

test('a reference is seen from both its ends', () => {
  expect(sharing.get(one.id)?.counterparts).toEqual([{ passage: two, words: ['在党的周围'] }]);
  expect(sharing.get(two.id)?.counterparts).toEqual([{ passage: one, words: ['在党的周围'] }]);
  expect(sharing.get(one.id)?.none).toBe('');
});

test('counterparts stand in the order of the text, whatever that of the decisions', () => {
  const references = [set, two].map((other) => ({
    between: [one.id, other.id] as const,
    words: ['党的'],
  }));
  const found = sharingOf({ ...DECIDED, references }, [one, two, set]).get(one.id);
  expect(found?.counterparts.map(({ passage: { id } }) => id)).toEqual([two.id, set.id]);
});

test('a passage that shares nothing is told from one that shares only what does not count', () => {
  expect(sharing.get(alone.id)).toEqual({ counterparts: [], none: '无', setAside: false });
  expect(sharing.get(set.id)).toEqual({ counterparts: [], none: '无（称呼不算）', setAside: true });
});

test('a passage that is not compared has nothing said of it', () => {
  expect(sharing.has(apart.id)).toBe(false);
});

test('of the content as it stands, a flat none is said only of passages that share no four letters with any other they are compared with', () => {
  const { documents, references } = loadLibrary(process.cwd());
  const passages = documents.flatMap(passagesOf);
  const said = [...sharingOf(references, passages)].filter(([, { none }]) => none !== '');
  expect(said.length).toBeGreaterThan(5);
  for (const [id, { none, setAside }] of said) {
    const own = passages.find((each) => each.id === id);
    const shared = passages.flatMap((other) =>
      own && comparable(references.kinds, own, other)
        ? sharedWords(readingText(own.segments), readingText(other.segments))
        : [],
    );
    expect(setAside, `${id}: ${shared.join('、')}`).toBe(shared.length > 0);
    expect(none).toBe(shared.length > 0 ? references.onlyRejected : references.none);
  }
});
