import { describe, expect, test, vi } from 'vitest';
import { INBOX, KEPT } from '#client/reading/packInbox.ts';
import { formers } from '#client/pack/packHistory.ts';
import { keep, ownPack, stored, takeIn } from '#client/pack/packStore.ts';
import { LIMITS } from '#packs/limits.ts';
import type { Item, Pack } from '#packs/pack.ts';
import { randomFrom, randomPack } from '../../packs/random.ts';
import { stubStorages } from '../platform/storages.ts';

const note = (text: string): Item => ({ kind: 'note', text });
const pack = (...texts: string[]): Pack => ({ title: '题', items: texts.map(note) });
const many = (count: number): Pack => ({
  title: '多',
  items: Array.from({ length: count }, (_, n) => note(String(n))),
});
const RESCUED = 'yandu.pack.rescued';
const LINE = 'a/b#p1 00001\n';
const PASSAGE: Item = { kind: 'passage', id: 'a/b#p1', mark: '00001' };
const NEWER = '7 3 {"format":"yandu-pack","version":2,"title":"新","items":[{"kind":"video"}]}';

describe('keeping', () => {
  test('what is kept is what is stored, whatever is in it', () => {
    stubStorages();
    const random = randomFrom(41);
    let { revision } = stored();
    for (let round = 0; round < 200; round += 1) {
      const next = randomPack(random, ['a/b#p1', 'a/b#p2', 'c/d#p1']);
      const kept = keep(next, revision);
      expect(kept).toMatchObject({ place: 'browser', merged: false, pack: next });
      revision = kept.revision;
      expect(stored()).toEqual({ revision, pack: next, place: 'browser', unread: null });
    }
  });

  test('what another tab kept meanwhile is kept as well', () => {
    stubStorages();
    const first = keep(pack('甲'), 0);
    keep(pack('甲', '那边'), first.revision);
    const merged = keep(pack('甲', '这边'), first.revision);
    expect(merged).toMatchObject({ merged: true, pack: pack('甲', '这边', '那边') });
    expect(stored().pack).toEqual(merged.pack);
  });

  test('a title alone is a pack of one’s own', () => {
    stubStorages();
    expect(ownPack()).toEqual({ ok: false, reason: 'empty' });
    keep(pack(), 0);
    expect(ownPack()).toEqual({ ok: true, pack: pack() });
  });
});

describe('a pack over the limits', () => {
  test('is never written, since it could not be read again', () => {
    const { local } = stubStorages();
    const { revision } = keep(many(LIMITS.items), 0);
    const before = local.getItem(KEPT);
    const long = { title: '长'.repeat(LIMITS.line + 1), items: [] };
    for (const large of [many(LIMITS.items + 1), long]) {
      expect(keep(large, revision)).toMatchObject({ oversized: true, place: 'nowhere' });
      expect(local.getItem(KEPT)).toBe(before);
    }
  });

  test('that two tabs make together loses neither: the other’s stays stored, this one’s with the tab', () => {
    stubStorages();
    const other = keep(many(LIMITS.items), 0);
    const kept = keep(pack('这边'), 0);
    expect(kept).toMatchObject({
      oversized: true,
      merged: false,
      place: 'tab',
      pack: pack('这边'),
    });
    const after = stored();
    expect(after.revision).toBe(other.revision);
    expect(after.pack.items).toHaveLength(LIMITS.items + 1);
    expect(after.pack.items[0]).toEqual(note('这边'));
  });
});

describe('a text that cannot be read', () => {
  for (const [what, text] of [
    ['of a later release', NEWER],
    ['cut off', NEWER.slice(0, 60).replace('2', '1')],
    ['of somebody else', '<html>'],
  ] as const) {
    test(`${what} is told from no pack, and put aside before anything is written over it`, () => {
      const { local } = stubStorages();
      local.setItem(KEPT, text);
      expect(stored().unread).not.toBeNull();
      expect(stored().pack.items).toEqual([]);
      expect(ownPack()).toEqual({ ok: false, reason: 'unread' });
      expect(local.getItem(KEPT)).toBe(text);
      const kept = keep(pack('新'), stored().revision);
      expect(kept).toMatchObject({ place: 'browser', merged: false });
      expect(stored()).toMatchObject({ pack: pack('新'), unread: null });
      expect(formers()).toEqual([{ text, pack: null }]);
    });
  }

  test('is not written over where it cannot be put aside', () => {
    const { local, session } = stubStorages();
    local.setItem(KEPT, NEWER);
    local.room = NEWER.length + 20;
    expect(keep(pack('新'), 7)).toMatchObject({ place: 'tab' });
    expect(local.getItem(KEPT)).toBe(NEWER);
    expect(stored().pack).toEqual(pack('新'));
    session.room = 0;
    expect(keep(pack('新', '二'), 7)).toMatchObject({ place: 'nowhere' });
    expect(local.getItem(KEPT)).toBe(NEWER);
  });
});

describe('where storage is full', () => {
  test('the tab keeps the pack over a reload; when there is room again, storage does', () => {
    const { local } = stubStorages();
    const { revision } = keep(pack('甲'), 0);
    local.room = 10;
    expect(keep(pack('甲', '乙'), revision)).toMatchObject({ place: 'tab', revision });
    expect(stored()).toMatchObject({ place: 'tab', revision, pack: pack('甲', '乙') });
    local.room = Infinity;
    expect(keep(pack('甲', '乙', '丙'), revision)).toMatchObject({ place: 'browser' });
    expect(stored()).toMatchObject({ place: 'browser', pack: pack('甲', '乙', '丙') });
  });

  test('what another tab stores meanwhile is not lost on it', () => {
    const { local, session } = stubStorages();
    const { revision } = keep(pack('甲'), 0);
    local.room = 10;
    keep(pack('甲', '这边'), revision);
    const ours = session.getItem(RESCUED) ?? '';
    // The other tab has a storage of its own.
    session.setItem(RESCUED, '');
    local.room = Infinity;
    keep(pack('那边'), revision);
    session.setItem(RESCUED, ours);
    const { pack: both } = stored();
    expect(both.items).toEqual(expect.arrayContaining([note('这边'), note('那边')]));
  });
});

describe('the inbox', () => {
  test('is emptied only when all that waited in it is stored with the pack', () => {
    const { local } = stubStorages();
    const { revision } = keep(pack('甲'), 0);
    local.setItem(INBOX, LINE + LINE);
    const taken = takeIn();
    expect(taken.pack.items).toEqual([note('甲'), PASSAGE, PASSAGE]);
    expect(taken.revision).toBeGreaterThan(revision);
    expect(taken.waiting).toBe(0);
    expect(stored().pack).toEqual(taken.pack);
    expect(local.getItem(INBOX)).toBe('');
    expect(takeIn().pack).toEqual(taken.pack);
  });

  test('stays as it is when there is no room to store', () => {
    const { local } = stubStorages();
    keep(pack('甲'), 0);
    local.setItem(INBOX, LINE);
    local.room = 20;
    expect(takeIn()).toMatchObject({ waiting: 1, pack: pack('甲') });
    expect(local.getItem(INBOX)).toBe(LINE);
    expect(stored().pack).toEqual(pack('甲'));
  });

  test('keeps what the pack has no place for', () => {
    const { local } = stubStorages();
    keep(many(LIMITS.items - 1), 0);
    local.setItem(INBOX, LINE.repeat(3));
    const taken = takeIn();
    expect(taken.pack.items).toHaveLength(LIMITS.items);
    expect(taken.waiting).toBe(2);
    expect(local.getItem(INBOX)).toBe(LINE.repeat(2));
    expect(stored().pack.items).toHaveLength(LIMITS.items);
  });

  test('lines that are no passages are nothing', () => {
    const { local } = stubStorages();
    local.setItem(INBOX, '../x 00001\na/b#p1\n<b> zzzzz\n');
    expect(takeIn()).toMatchObject({ waiting: 0, pack: { title: '', items: [] } });
  });
});

test('what a stranger left in the tab’s name is checked like any other text', () => {
  const { window } = stubStorages('localStorage', 'sessionStorage');
  window.name = `yandu=&${new URLSearchParams({ [KEPT]: '1 99 {"evil":1}', [INBOX]: '<b> x\n' })}`;
  expect(stored()).toMatchObject({
    pack: { title: '', items: [] },
    place: 'tab',
    unread: 'foreign',
  });
  expect(takeIn().pack.items).toEqual([]);
});

test('where other pages find nothing of it, a pack counts as kept nowhere, so that its address carries it', () => {
  stubStorages();
  vi.stubGlobal('location', { href: 'file:///usb/pack/index.html' });
  vi.stubGlobal('navigator', { userAgent: 'Gecko/20100101 Firefox/140.0' });
  expect(keep(pack('一'), 0).place).toBe('nowhere');
  vi.unstubAllGlobals();
});
