import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { INBOX_KEY, PACK_KEY, countPackItems, showPackCount } from '#client/reading/packCount.ts';
import { stubStorages } from '../platform/storages.ts';

interface Link {
  className: string;
  href: string;
  textContent: string;
}
let links: Link[];
let hasMasthead: boolean;
let storages: ReturnType<typeof stubStorages>;

beforeEach(() => {
  storages = stubStorages();
  [links, hasMasthead] = [[], true];
  const nav = {
    querySelector: (selector: string) =>
      links.find(({ className }) => selector === `.${className}`) ?? null,
    append(link: Link) {
      links = [...links.filter((other) => other !== link), link];
    },
  };
  vi.stubGlobal('location', { href: 'https://example.org/a/b/index.html' });
  vi.stubGlobal('document', {
    documentElement: { getAttribute: () => '../' },
    querySelector: (selector: string) => (hasMasthead && selector === '.masthead nav' ? nav : null),
    createElement(name: string): Link {
      expect(name).toBe('a');
      return { className: '', href: '', textContent: '' };
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

test('the masthead has one link to the pack, with the present count', () => {
  storages.local.setItem(PACK_KEY, '1 1 {}');
  showPackCount();
  storages.local.setItem(PACK_KEY, '2 3 {}');
  showPackCount();
  expect(links).toEqual([
    { className: 'mine', href: 'https://example.org/a/pack/index.html', textContent: '宣讲单 3' },
  ]);
});

test('an empty pack is not shown, nor any on a page without a masthead', () => {
  showPackCount();
  hasMasthead = false;
  storages.local.setItem(PACK_KEY, '1 1 {}');
  showPackCount();
  expect(links).toEqual([]);
});
