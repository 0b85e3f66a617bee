import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { INBOX_KEY, PACK_KEY, countPackItems, showPackCount } from '#client/reading/packCount.ts';
import { stubStorages } from '../platform/storages.ts';

interface Shown {
  className: string;
  textContent: string;
}
let shown: Shown[];
let hasDoor: boolean;
let storages: ReturnType<typeof stubStorages>;

beforeEach(() => {
  storages = stubStorages();
  [shown, hasDoor] = [[], true];
  const door = {
    querySelector: (selector: string) =>
      shown.find(({ className }) => selector === `.${className}`) ?? null,
    append(count: Shown) {
      shown = [...shown.filter((other) => other !== count), count];
    },
  };
  vi.stubGlobal('document', {
    querySelector: (selector: string) =>
      hasDoor && selector === '.door[data-use=teach]' ? door : null,
    createElement(name: string): Shown {
      expect(name).toBe('span');
      return { className: '', textContent: '' };
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

test('the items of the pack and the lines of the inbox are counted', () => {
  expect(countPackItems()).toBe(0);
  storages.local.setItem(INBOX_KEY, 'a/b#p1 00001\na/b#p2 00002\n');
  expect(countPackItems()).toBe(2);
  storages.local.setItem(PACK_KEY, '7 12 {}');
  expect(countPackItems()).toBe(14);
  storages.local.setItem(PACK_KEY, 'x 12 {}');
  expect(countPackItems()).toBe(2);
});

test('the door to teaching shows the present count once', () => {
  storages.local.setItem(PACK_KEY, '1 1 {}');
  showPackCount();
  storages.local.setItem(PACK_KEY, '2 3 {}');
  showPackCount();
  expect(shown).toEqual([{ className: 'count', textContent: ' 3' }]);
});

test('an empty pack is not shown, nor any on a page without the door', () => {
  showPackCount();
  hasDoor = false;
  storages.local.setItem(PACK_KEY, '1 1 {}');
  showPackCount();
  expect(shown).toEqual([]);
});
