import { beforeEach, expect, test, vi } from 'vitest';
import { INBOX_KEY, PACK_KEY, countPackItems } from '#client/reading/packCount.ts';
import { addToPack, passageIdIn } from '#client/reading/packInbox.ts';
import { LIMITS } from '#packs/limits.ts';
import { checksumOf } from '#packs/checksum.ts';
import { stubStorages } from '../platform/storages.ts';

const SITE = 'https://example.org/学习/';
const passage = { id: 'a/b#p1', text: '一。' };

beforeEach(() => {
  vi.stubGlobal('location', { href: `${SITE}a/b/index.html` });
  vi.stubGlobal('document', {
    documentElement: { getAttribute: () => '../../' },
    querySelector: () => null,
  });
});

test('every passage added is a line of the inbox with its id and checksum', () => {
  const { local } = stubStorages();
  expect(addToPack([passage, passage])).toBe('已加入宣讲单，共 2 项');
  expect(local.getItem(INBOX_KEY)).toBe(`a/b#p1 ${checksumOf('一。')}\n`.repeat(2));
  local.setItem(PACK_KEY, '4 7 {}');
  expect(countPackItems()).toBe(9);
});

test('a passage without an id is refused, with all others added with it, and not counted', () => {
  const { local } = stubStorages();
  expect(addToPack([passage, { ...passage, id: '' }])).toContain('没有加入：认不出');
  expect([local.getItem(INBOX_KEY), countPackItems()]).toEqual([null, 0]);
});

test('passages beyond the limit are refused with a message, and nothing is stored', () => {
  const { local } = stubStorages();
  local.setItem(PACK_KEY, `1 ${LIMITS.items - 1} {}`);
  expect(addToPack([passage, passage])).toContain(`宣讲单最多 ${LIMITS.items} 项`);
  expect(local.getItem(INBOX_KEY)).toBeNull();
  expect(addToPack([passage])).toContain(`共 ${LIMITS.items} 项`);
});

test('with storage blocked the passages stay in the tab or are refused, and the message tells so', () => {
  stubStorages('localStorage');
  expect(addToPack([passage])).toContain('浏览器不允许存储，只留在这个标签页里');
  expect(countPackItems()).toBe(1);
  stubStorages('localStorage', 'sessionStorage');
  expect(addToPack([passage])).toContain('没有加入：浏览器不允许存储');
  expect(countPackItems()).toBe(0);
});

test('the id of a passage is read from a link to its page or its place, whatever the site’s folder', () => {
  const root = new URL(SITE).href;
  for (const path of [
    'a/b/p1/',
    'a/b/p1/index.html',
    'a/b/#p1',
    'a/b/index.html#p1',
    'a/b/p1/?x#y',
  ]) {
    expect(passageIdIn(root + path), path).toBe('a/b#p1');
  }
  for (const path of ['', 'a/b/', 'search/index.html?q=p1', 'p1/'])
    expect(passageIdIn(root + path), path).toBe('');
});

test('without storage shared between pages nothing is added, and the message tells so', () => {
  const { local } = stubStorages();
  vi.stubGlobal('location', { href: 'file:///usb/a/b/index.html' });
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11) Gecko/20100101 Firefox/140.0' });
  expect(addToPack([passage])).toContain('火狐从磁盘打开时');
  expect(local.getItem(INBOX_KEY)).toBeNull();
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 Chrome/83.0' });
  expect(addToPack([passage])).toBe('已加入宣讲单，共 1 项');
});
