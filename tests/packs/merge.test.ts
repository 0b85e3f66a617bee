import { expect, test } from 'vitest';
import { mergePacks, samePack } from '#packs/merge.ts';
import type { PackItem, Pack } from '#packs/pack.ts';
import { randomFrom } from '../random.ts';

const KINDS: PackItem[] = [
  { kind: 'passage', id: 'a/b#p1', mark: '00001' },
  { kind: 'passage', id: 'a/b#p1', mark: '00002' },
  { kind: 'passage', id: 'a/b#p2', mark: '00001' },
  { kind: 'heading', text: '一' },
  { kind: 'note', text: '一' },
  { kind: 'note', text: '' },
];
const random = randomFrom(21);
const below = (limit: number) => Math.floor(random() * limit);

/** Makes a random pack of few kinds of items, so that two packs have much in common. */
function anyPack(): Pack {
  const items = Array.from({ length: below(9) }, () => KINDS[below(KINDS.length)] as PackItem);
  return { title: ['', '甲', '乙'][below(3)] ?? '', items };
}

const count = ({ items }: Pack, item: PackItem) =>
  items.filter((each) => JSON.stringify(each) === JSON.stringify(item)).length;

/** Checks a property on many pairs of packs. */
function forPairs(check: (one: Pack, other: Pack) => void): void {
  for (let round = 0; round < 2000; round += 1) check(anyPack(), anyPack());
}

test('every item occurs as often as in the pack that has more of it', () => {
  forPairs((one, other) => {
    const merged = mergePacks(one, other);
    for (const kind of KINDS) {
      expect(count(merged, kind)).toBe(Math.max(count(one, kind), count(other, kind)));
    }
  });
});

test('the first pack stays in front unchanged; items of the second keep their order', () => {
  forPairs((one, other) => {
    const { items } = mergePacks(one, other);
    expect(items.slice(0, one.items.length)).toEqual(one.items);
    let at = -1;
    for (const item of items.slice(one.items.length)) {
      at = other.items.indexOf(item, at + 1);
      expect(at).toBeGreaterThanOrEqual(0);
    }
  });
});

test('merging the same pack again adds nothing', () => {
  forPairs((one, other) => {
    expect(mergePacks(one, one)).toEqual(one);
    const merged = mergePacks(one, other);
    expect(mergePacks(merged, other)).toEqual(merged);
    expect(mergePacks(merged, one)).toEqual(merged);
  });
});

test('the title is that of the first pack, or else of the second', () => {
  forPairs((one, other) => {
    expect(mergePacks(one, other).title).toBe(one.title || other.title);
  });
});

test('packs are the same when title, items, checksums and order are', () => {
  forPairs((one, other) => {
    expect(samePack(one, structuredClone(one))).toBe(true);
    expect(samePack(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
  });
  const [a, b] = KINDS as [PackItem, PackItem];
  expect(samePack({ title: '', items: [a, b] }, { title: '', items: [b, a] })).toBe(false);
});
