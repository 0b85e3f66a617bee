import { beforeEach, expect, test, vi } from 'vitest';
import { INBOX, KEPT, collect, countCollected, idIn } from '#client/reading/packInbox.ts';
import { LIMITS } from '#packs/limits.ts';
import { markOf } from '#packs/checksum.ts';
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

test('every passage collected is a line with its id and mark', () => {
  const { local } = stubStorages();
  expect(collect([passage, passage])).toBe('已加入备课单，共 2 项');
  expect(local.getItem(INBOX)).toBe(`a/b#p1 ${markOf('一。')}\n`.repeat(2));
  local.setItem(KEPT, '4 7 {}');
  expect(countCollected()).toBe(9);
});

test('a passage that cannot be told is refused, with all that came with it, and not counted', () => {
  const { local } = stubStorages();
  expect(collect([passage, { ...passage, id: '' }])).toContain('没有加入：认不出');
  expect([local.getItem(INBOX), countCollected()]).toEqual([null, 0]);
});

test('at the limit a passage is refused with a sentence, and nothing is written', () => {
  const { local } = stubStorages();
  local.setItem(KEPT, `1 ${LIMITS.items - 1} {}`);
  expect(collect([passage, passage])).toContain(`备课单最多 ${LIMITS.items} 项`);
  expect(local.getItem(INBOX)).toBeNull();
  expect(collect([passage])).toContain(`共 ${LIMITS.items} 项`);
});

test('where storage is forbidden the tab keeps what is collected, and that is said', () => {
  const { window } = stubStorages('localStorage', 'sessionStorage');
  expect(collect([passage])).toContain('浏览器不允许存储，只留在这个标签页里');
  expect(countCollected()).toBe(1);
  window.name = 'taken';
  expect(collect([passage])).toContain('没有加入：浏览器不允许存储');
});

test('a passage’s number links to its page or its place, wherever the site stands', () => {
  const root = new URL(SITE).href;
  for (const path of [
    'a/b/p1/',
    'a/b/p1/index.html',
    'a/b/#p1',
    'a/b/index.html#p1',
    'a/b/p1/?x#y',
  ]) {
    expect(idIn(root + path), path).toBe('a/b#p1');
  }
  for (const path of ['', 'a/b/', 'search/index.html?q=p1', 'p1/'])
    expect(idIn(root + path), path).toBe('');
});

test('where other pages would not find it nothing is collected, and it is said', () => {
  const { local } = stubStorages();
  vi.stubGlobal('location', { href: 'file:///usb/a/b/index.html' });
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11) Gecko/20100101 Firefox/140.0' });
  expect(collect([passage])).toContain('火狐从磁盘打开时');
  expect(local.getItem(INBOX)).toBeNull();
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 Chrome/83.0' });
  expect(collect([passage])).toBe('已加入备课单，共 1 项');
});
