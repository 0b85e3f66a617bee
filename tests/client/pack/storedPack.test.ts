import { beforeEach, describe, expect, test } from 'vitest';
import { INBOX_KEY, PACK_KEY, countPackItems } from '#client/reading/packCount.ts';
import {
  TAB_KEY,
  inboxItems,
  parseStoredText,
  readOwnPack,
  readStoredPack,
} from '#client/pack/storedPack.ts';
import { writePackFile } from '#packs/codec/file.ts';
import type { Pack, PackItem } from '#packs/pack.ts';
import { stubStorages } from '../platform/storages.ts';

const note = (text: string): PackItem => ({ kind: 'note', text });
const pack = (title: string, ...texts: string[]): Pack => ({ title, items: texts.map(note) });
const stored = (revision: number, { title, items }: Pack) =>
  `${revision} ${items.length} ${writePackFile({ title, items })}`;
const EMPTY = pack('');
let storages: ReturnType<typeof stubStorages>;

beforeEach(() => {
  storages = stubStorages();
});

describe('a stored text', () => {
  test('begins with its revision', () => {
    const text = stored(12, pack('题', '甲'));
    const parsed = parseStoredText(text);
    expect(parsed).toMatchObject({ text, revision: 12, failure: null });
    expect(parsed.reading).toEqual({ ok: true, pack: pack('题', '甲') });
  });

  test.each([null, ''])('that is %j is no pack, and no failure', (text) => {
    expect(parseStoredText(text)).toMatchObject({ text: '', revision: 0, failure: null });
    expect(parseStoredText(text).reading.ok).toBe(false);
  });

  test.each(['{', `1 ${writePackFile(pack('题'))}`, `${'1'.repeat(16)} 0 {}`, '7 1 {"format":'])(
    'like %j fails to be read',
    (text) => {
      expect(parseStoredText(text).failure).not.toBe(null);
      expect(parseStoredText(text).text).toBe(text);
    },
  );
});

describe('the stored pack', () => {
  test('is empty when nothing is stored', () => {
    expect(readStoredPack()).toEqual({ revision: 0, pack: EMPTY, place: 'browser', failure: null });
  });

  test('is the one that only the tab keeps, made from the stored revision', () => {
    storages.local.setItem(PACK_KEY, stored(3, pack('题', '甲')));
    storages.session.setItem(TAB_KEY, stored(3, pack('题', '乙')));
    expect(readStoredPack()).toEqual({
      ...{ revision: 3, place: 'tab', failure: null },
      pack: pack('题', '乙'),
    });
  });

  test('is merged when another tab has stored one since', () => {
    storages.local.setItem(PACK_KEY, stored(4, pack('题', '甲')));
    storages.session.setItem(TAB_KEY, stored(3, pack('题', '乙')));
    const { pack: merged, revision } = readStoredPack();
    expect(revision).toBe(4);
    expect(merged.items).toEqual([note('乙'), note('甲')]);
  });

  test('is the tab’s own beside a text that cannot be read, which is reported', () => {
    storages.local.setItem(PACK_KEY, '{');
    storages.session.setItem(TAB_KEY, stored(3, pack('题', '乙')));
    const read = readStoredPack();
    expect([read.pack, read.place]).toEqual([pack('题', '乙'), 'tab']);
    expect(read.failure).not.toBe(null);
  });
});

describe('the inbox', () => {
  test('holds a passage a line', () => {
    storages.local.setItem(INBOX_KEY, 'a/b#p1 00001\nc/d/1#p12 0000z\n');
    expect(inboxItems()).toEqual([
      { kind: 'passage', id: 'a/b#p1', mark: '00001' },
      { kind: 'passage', id: 'c/d/1#p12', mark: '0000z' },
    ]);
  });

  test.each(['', 'a/b#p1\n', ' 00001\n', 'a/b 00001\n', 'a/b#p1 ?\n'])('%j holds none', (text) => {
    storages.local.setItem(INBOX_KEY, text);
    expect(inboxItems()).toEqual([]);
  });
});

describe('the reader’s own pack', () => {
  test('has the passages of the inbox after its items', () => {
    storages.local.setItem(PACK_KEY, stored(1, pack('题', '甲')));
    storages.local.setItem(INBOX_KEY, 'a/b#p1 00001\n');
    const items = [note('甲'), { kind: 'passage', id: 'a/b#p1', mark: '00001' }];
    expect(readOwnPack()).toEqual({ ok: true, pack: { title: '题', items } });
    expect(countPackItems()).toBe(2);
  });

  test('may be one item without a title, or a title without items', () => {
    storages.local.setItem(PACK_KEY, stored(1, pack('', '甲')));
    expect(readOwnPack()).toEqual({ ok: true, pack: pack('', '甲') });
    expect(countPackItems()).toBe(1);
    storages.local.setItem(PACK_KEY, stored(1, pack('题')));
    expect(readOwnPack()).toEqual({ ok: true, pack: pack('题') });
    expect(countPackItems()).toBe(0);
  });

  test('is empty, or cannot be read, and the two are told apart', () => {
    expect(readOwnPack()).toEqual({ ok: false, reason: 'empty' });
    storages.local.setItem(PACK_KEY, '{');
    expect(readOwnPack()).toEqual({ ok: false, reason: 'unreadable' });
  });
});
