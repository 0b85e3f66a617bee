import { describe, expect, test, vi } from 'vitest';
import { INBOX_KEY, PACK_KEY } from '#client/reading/packCount.ts';
import { previousPacks } from '#client/pack/packHistory.ts';
import { savePack, mergeInbox } from '#client/pack/packStore.ts';
import { readOwnPack, readStoredPack } from '#client/pack/storedPack.ts';
import { LIMITS } from '#packs/limits.ts';
import type { PackItem, Pack } from '#packs/pack.ts';
import { randomFrom } from '../../random.ts';
import { randomPack } from '../../packs/randomPack.ts';
import { stubStorages } from '../platform/storages.ts';

const note = (text: string): PackItem => ({ kind: 'note', text });
const pack = (...texts: string[]): Pack => ({ title: '题', items: texts.map(note) });
const many = (count: number): Pack => ({
  title: '多',
  items: Array.from({ length: count }, (_, n) => note(String(n))),
});
const RESCUED = 'yandu.pack.rescued';
const LINE = 'a/b#p1 00001\n';
const PASSAGE: PackItem = { kind: 'passage', id: 'a/b#p1', mark: '00001' };
const NEWER = '7 3 {"format":"yandu-pack","version":2,"title":"新","items":[{"kind":"video"}]}';

describe('saving', () => {
  test('a saved pack is read back unchanged, whatever it contains', () => {
    stubStorages();
    const random = randomFrom(41);
    let { revision } = readStoredPack();
    for (let round = 0; round < 200; round += 1) {
      const next = randomPack(random, ['a/b#p1', 'a/b#p2', 'c/d#p1']);
      const kept = savePack(next, revision);
      expect(kept).toMatchObject({ place: 'browser', merged: false, pack: next });
      revision = kept.revision;
      expect(readStoredPack()).toEqual({ revision, pack: next, place: 'browser', failure: null });
    }
  });

  test('a pack that another tab saved meanwhile is merged', () => {
    stubStorages();
    const first = savePack(pack('甲'), 0);
    savePack(pack('甲', '那边'), first.revision);
    const merged = savePack(pack('甲', '这边'), first.revision);
    expect(merged).toMatchObject({ merged: true, pack: pack('甲', '这边', '那边') });
    expect(readStoredPack().pack).toEqual(merged.pack);
  });

  test('a title alone is a pack', () => {
    stubStorages();
    expect(readOwnPack()).toEqual({ ok: false, reason: 'empty' });
    savePack(pack(), 0);
    expect(readOwnPack()).toEqual({ ok: true, pack: pack() });
  });
});

describe('a pack over the limits', () => {
  test('is never written, because it could not be read again', () => {
    const { local } = stubStorages();
    const { revision } = savePack(many(LIMITS.items), 0);
    const before = local.getItem(PACK_KEY);
    const long = { title: '长'.repeat(LIMITS.line + 1), items: [] };
    for (const large of [many(LIMITS.items + 1), long]) {
      expect(savePack(large, revision)).toMatchObject({ oversized: true, place: 'nowhere' });
      expect(local.getItem(PACK_KEY)).toBe(before);
    }
  });

  test('from merging two tabs is kept in two places: the other tab’s in storage, this one’s in the tab', () => {
    stubStorages();
    const other = savePack(many(LIMITS.items), 0);
    const kept = savePack(pack('这边'), 0);
    expect(kept).toMatchObject({
      oversized: true,
      merged: false,
      place: 'tab',
      pack: pack('这边'),
    });
    const after = readStoredPack();
    expect(after.revision).toBe(other.revision);
    expect(after.pack.items).toHaveLength(LIMITS.items + 1);
    expect(after.pack.items[0]).toEqual(note('这边'));
  });
});

describe('a text that cannot be read', () => {
  for (const [what, text] of [
    ['of a later release', NEWER],
    ['cut off', NEWER.slice(0, 60).replace('2', '1')],
    ['in a foreign format', '<html>'],
  ] as const) {
    test(`${what} is reported as unreadable and archived before it is overwritten`, () => {
      const { local } = stubStorages();
      local.setItem(PACK_KEY, text);
      expect(readStoredPack().failure).not.toBeNull();
      expect(readStoredPack().pack.items).toEqual([]);
      expect(readOwnPack()).toEqual({ ok: false, reason: 'unreadable' });
      expect(local.getItem(PACK_KEY)).toBe(text);
      const kept = savePack(pack('新'), readStoredPack().revision);
      expect(kept).toMatchObject({ place: 'browser', merged: false });
      expect(readStoredPack()).toMatchObject({ pack: pack('新'), failure: null });
      expect(previousPacks()).toEqual([{ text, pack: null }]);
    });
  }

  test('is not overwritten where it cannot be archived', () => {
    const { local, session } = stubStorages();
    local.setItem(PACK_KEY, NEWER);
    local.room = NEWER.length + 20;
    expect(savePack(pack('新'), 7)).toMatchObject({ place: 'tab' });
    expect(local.getItem(PACK_KEY)).toBe(NEWER);
    expect(readStoredPack().pack).toEqual(pack('新'));
    session.room = 0;
    expect(savePack(pack('新', '二'), 7)).toMatchObject({ place: 'nowhere' });
    expect(local.getItem(PACK_KEY)).toBe(NEWER);
  });
});

describe('where storage is full', () => {
  test('the tab keeps the pack across a reload until storage has room again', () => {
    const { local } = stubStorages();
    const { revision } = savePack(pack('甲'), 0);
    local.room = 10;
    expect(savePack(pack('甲', '乙'), revision)).toMatchObject({ place: 'tab', revision });
    expect(readStoredPack()).toMatchObject({ place: 'tab', revision, pack: pack('甲', '乙') });
    local.room = Infinity;
    expect(savePack(pack('甲', '乙', '丙'), revision)).toMatchObject({ place: 'browser' });
    expect(readStoredPack()).toMatchObject({ place: 'browser', pack: pack('甲', '乙', '丙') });
  });

  test('a pack that another tab stores meanwhile is not lost', () => {
    const { local, session } = stubStorages();
    const { revision } = savePack(pack('甲'), 0);
    local.room = 10;
    savePack(pack('甲', '这边'), revision);
    const ours = session.getItem(RESCUED) ?? '';
    // The other tab has a session storage of its own.
    session.setItem(RESCUED, '');
    local.room = Infinity;
    savePack(pack('那边'), revision);
    session.setItem(RESCUED, ours);
    const { pack: both } = readStoredPack();
    expect(both.items).toEqual(expect.arrayContaining([note('这边'), note('那边')]));
  });
});

describe('the inbox', () => {
  test('is emptied only after its passages are stored with the pack', () => {
    const { local } = stubStorages();
    const { revision } = savePack(pack('甲'), 0);
    local.setItem(INBOX_KEY, LINE + LINE);
    const taken = mergeInbox();
    expect(taken.pack.items).toEqual([note('甲'), PASSAGE, PASSAGE]);
    expect(taken.revision).toBeGreaterThan(revision);
    expect(taken.waiting).toBe(0);
    expect(readStoredPack().pack).toEqual(taken.pack);
    expect(local.getItem(INBOX_KEY)).toBe('');
    expect(mergeInbox().pack).toEqual(taken.pack);
  });

  test('stays unchanged when storage is full', () => {
    const { local } = stubStorages();
    savePack(pack('甲'), 0);
    local.setItem(INBOX_KEY, LINE);
    local.room = 20;
    expect(mergeInbox()).toMatchObject({ waiting: 1, pack: pack('甲') });
    expect(local.getItem(INBOX_KEY)).toBe(LINE);
    expect(readStoredPack().pack).toEqual(pack('甲'));
  });

  test('keeps the passages that the pack has no room for', () => {
    const { local } = stubStorages();
    savePack(many(LIMITS.items - 1), 0);
    local.setItem(INBOX_KEY, LINE.repeat(3));
    const taken = mergeInbox();
    expect(taken.pack.items).toHaveLength(LIMITS.items);
    expect(taken.waiting).toBe(2);
    expect(local.getItem(INBOX_KEY)).toBe(LINE.repeat(2));
    expect(readStoredPack().pack.items).toHaveLength(LIMITS.items);
  });

  test('ignores lines that are no passages', () => {
    const { local } = stubStorages();
    local.setItem(INBOX_KEY, '../x 00001\na/b#p1\n<b> zzzzz\n');
    expect(mergeInbox()).toMatchObject({ waiting: 0, pack: { title: '', items: [] } });
  });
});

test('where other pages cannot read the storage, the place is nowhere, so that the address carries the pack', () => {
  stubStorages();
  vi.stubGlobal('location', { href: 'file:///usb/pack/index.html' });
  vi.stubGlobal('navigator', { userAgent: 'Gecko/20100101 Firefox/140.0' });
  expect(savePack(pack('一'), 0).place).toBe('nowhere');
  vi.unstubAllGlobals();
});
