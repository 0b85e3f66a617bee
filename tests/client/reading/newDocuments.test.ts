import { beforeEach, describe, expect, test } from 'vitest';
import { keepVisit, lastVisit, newsSince } from '#client/reading/newDocuments.ts';
import type { DocumentEntry } from '#edition/document.ts';
import type { SeenDocuments } from '#client/reading/newDocuments.ts';
import { stubStorages } from '../platform/storages.ts';

const ROOT = '/yandu/';
const visit = (day: string, digests: Record<string, string> = {}): SeenDocuments => ({
  day,
  release: `of ${day}`,
  digests,
});
const [MONDAY, TUESDAY] = [visit('2026-11-30'), visit('2026-12-01')];
let storages: ReturnType<typeof stubStorages>;
/** Opens another tab: what lasts as long as a tab is empty there. */
const openTab = () => {
  const { local } = storages;
  storages = stubStorages();
  storages.local = local;
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: () => local });
};

beforeEach(() => {
  storages = stubStorages();
});

describe('the last visit', () => {
  test('is not known at the first', () => {
    expect(lastVisit(ROOT)).toBeNull();
  });

  test('is the one before this, however often the page is opened in between', () => {
    keepVisit(ROOT, MONDAY);
    openTab();
    for (let times = 0; times < 3; times += 1) {
      expect(lastVisit(ROOT)).toEqual(MONDAY);
      keepVisit(ROOT, TUESDAY);
    }
    openTab();
    expect(lastVisit(ROOT)).toEqual(TUESDAY);
  });

  test('is the first itself as long as its tab is open', () => {
    keepVisit(ROOT, MONDAY);
    keepVisit(ROOT, TUESDAY);
    expect(lastVisit(ROOT)).toEqual(MONDAY);
  });

  test('of another site on the same host is none of this one', () => {
    keepVisit('/other/', MONDAY);
    expect(lastVisit(ROOT)).toBeNull();
  });

  test.each(['localStorage', 'sessionStorage'] as const)(
    'is kept only with storage: no %s',
    (name) => {
      stubStorages(name);
      keepVisit(ROOT, MONDAY);
      expect(lastVisit(ROOT)).toEqual(name === 'localStorage' ? null : MONDAY);
    },
  );

  test('is not known where the storage is full', () => {
    storages.local.room = 10;
    keepVisit(ROOT, MONDAY);
    openTab();
    expect(lastVisit(ROOT)).toBeNull();
  });

  test.each(['', '{', '[]', 'null', '{"day":"gestern","release":"x","digests":{}}', '{"day":1}'])(
    'is not known from what the site has not written: %s',
    (text) => {
      storages.local.setItem(`yandu.documents ${ROOT}`, text);
      expect(lastVisit(ROOT)).toBeNull();
    },
  );
});

describe('the news', () => {
  const library: DocumentEntry[] = [
    ['a', '甲', '1'],
    ['b', '乙', '2'],
    ['constructor', '丙', '3'],
  ];

  test('are the documents that are new and those whose words changed', () => {
    const { added, changed } = newsSince({ digests: { a: '1', b: '0', gone: '9' } }, library);
    expect(added.map(([id]) => id)).toEqual(['constructor']);
    expect(changed.map(([id]) => id)).toEqual(['b']);
  });

  test('are none where all is as it was', () => {
    const digests = Object.fromEntries(library.map(([id, , digest]) => [id, digest]));
    expect(newsSince({ digests }, library)).toEqual({ added: [], changed: [] });
  });
});
