import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MAX_PACK_ADDRESS_LENGTH, queryOf } from '#client/pack/exportPack.ts';
import { DraftState, waitingMessage } from '#client/pack/draftState.ts';
import { PACK_KEY } from '#client/reading/packCount.ts';
import { readStoredPack } from '#client/pack/storedPack.ts';
import { LIMITS } from '#packs/limits.ts';
import type { Pack } from '#packs/pack.ts';
import { stubPage } from '../platform/page.ts';
import { stubStorages } from '../platform/storages.ts';

const EMPTY: Pack = { title: '', items: [] };
const pack = (...texts: string[]): Pack => ({
  title: '题',
  items: texts.map((text) => ({ kind: 'note', text })),
});
/** A pack that no address carries; its text does not repeat, so that it cannot be compressed much. */
const LONG = pack(
  ...Array.from({ length: 12 }, (_, n) =>
    Array.from({ length: 500 }, (__, i) =>
      String.fromCharCode(0x4e00 + (((n * 500 + i) * 7919) % 20_000)),
    ).join(''),
  ),
);
/** Stores everything, nothing after the tab is closed, or nothing. */
const STORES = { browser: [], tab: ['localStorage'], nowhere: ['localStorage', 'sessionStorage'] };

let page: ReturnType<typeof stubPage>;
beforeEach(() => {
  vi.unstubAllGlobals();
  page = stubPage('https://example.org/pack/index.html');
});

function draftIn(place: keyof typeof STORES): DraftState {
  stubStorages(...(STORES[place] as Parameters<typeof stubStorages>));
  const draft = new DraftState();
  draft.loadStored(readStoredPack());
  return draft;
}

describe('a pack that the browser stores', () => {
  test('needs no warning, no address, and no question when the page is left', () => {
    const draft = draftIn('browser');
    expect(draft.save(pack('甲'))).toMatchObject({ place: 'browser' });
    expect([draft.warning, draft.urlQuery]).toEqual(['', '']);
    expect([draft.isOnlyOnPage, draft.isUnreachable]).toEqual([false, false]);
    expect(page.leave()).toBe('allowed');
  });

  test('is outdated once another tab has stored it', () => {
    const [draft, other] = [draftIn('browser'), new DraftState()];
    draft.save(pack('甲'));
    expect(draft.isOutdated(readStoredPack())).toBe(false);
    other.save(pack('乙'));
    expect(draft.isOutdated(readStoredPack())).toBe(true);
  });
});

describe('a pack that only the tab keeps', () => {
  test('is in the address, and the page asks before it is left for another site', () => {
    const draft = draftIn('tab');
    draft.save(pack('甲'));
    expect(draft.warning).toContain('只留在这个标签页里');
    expect(draft.urlQuery).toBe(queryOf(pack('甲')));
    expect([draft.isOnlyOnPage, draft.isUnreachable]).toEqual([false, false]);
    expect(page.leave()).toBe('asked');
    page.click('https://example.org/search/index.html');
    expect(page.leave()).toBe('allowed');
  });
});

describe('a pack that nothing keeps', () => {
  test('is lost on every page that does not get it in the address', () => {
    const draft = draftIn('nowhere');
    draft.save(pack('甲'));
    expect(draft.warning).toContain('只在这一页和它的链接里');
    expect([draft.isOnlyOnPage, draft.isUnreachable]).toEqual([true, false]);
    page.click('https://example.org/search/index.html');
    expect(page.leave()).toBe('asked');
  });

  test('may be left once the reader has it in a link or a file, until it is changed again', () => {
    const draft = draftIn('nowhere');
    draft.save(pack('甲'));
    draft.markExported();
    expect(page.leave()).toBe('allowed');
    draft.save(pack('甲', '乙'));
    expect(page.leave()).toBe('asked');
  });

  test('is not reached by other pages when it is too long for an address', () => {
    const draft = draftIn('nowhere');
    expect(queryOf(LONG).length).toBeGreaterThan(MAX_PACK_ADDRESS_LENGTH);
    draft.save(LONG);
    expect([draft.urlQuery, draft.isUnreachable]).toEqual(['', true]);
  });

  test('needs nothing while it is empty', () => {
    const draft = draftIn('nowhere');
    draft.save(EMPTY);
    expect([draft.warning, draft.urlQuery, page.leave()]).toEqual(['', '', 'allowed']);
  });
});

test('a title without items is a pack as well', () => {
  const draft = draftIn('nowhere');
  draft.save({ title: '题', items: [] });
  expect(draft.urlQuery).not.toBe('');
  draft.save({ title: '', items: pack('甲').items });
  expect(draft.urlQuery).not.toBe('');
});

test('a stored text that cannot be read is warned of until the pack is saved', () => {
  const { local } = stubStorages();
  local.setItem(PACK_KEY, '7 1 {"format":"yandu-pack","version":2,"items":[]}');
  const draft = new DraftState();
  draft.loadStored(readStoredPack());
  expect(draft.warning).toContain('现在读不了');
  draft.save(pack('甲'));
  expect(draft.warning).toBe('');
});

test('a pack over the limits is warned of until it is within them', () => {
  const draft = draftIn('browser');
  draft.save(pack(...Array.from({ length: LIMITS.items + 1 }, () => '甲')));
  expect(draft.warning).toContain('宣讲单太大');
  draft.save(pack('甲'));
  expect(draft.warning).toBe('');
});

test('passages without room are counted, and none are not mentioned', () => {
  expect(waitingMessage(0)).toBe('');
  expect(waitingMessage(3)).toContain('还有 3 项没有放进来');
});
