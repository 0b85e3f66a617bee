/** Collecting for the lecture pack from any page: a line in an inbox, which the pack's own page takes in. */
import { MOST_ITEMS } from '#packs/limits.ts';
import { markOf } from '#packs/checksum.ts';
import { outlivesTab, reachesOthers, read, write } from '../platform/storage.ts';
import { siteRoot } from '../platform/trustedTypes.ts';

/** Where collected passages wait: a line each, id and mark. */
export const INBOX = 'yandu.collected';
/** Where the pack is kept: its revision, its number of items, and the pack. */
export const KEPT = 'yandu.pack';

/** Collects passages and gives the words that say how that went. */
export function collect(passages: readonly { id: string; text: string }[]): string {
  const count = countCollected() + passages.length;
  const lines = passages.map(({ id, text }) => `${id} ${markOf(text)}\n`).join('');
  let fault = '';
  if (!reachesOthers()) fault = '火狐从磁盘打开时，这一页存的别的页看不到';
  else if (!passages.every(({ id }) => id)) fault = '认不出是哪一句';
  else if (count > MOST_ITEMS) fault = `备课单最多 ${MOST_ITEMS} 项`;
  else if (!write(INBOX, (read(INBOX) ?? '') + lines)) fault = '浏览器不允许存储或已存满';
  if (fault) return `没有加入：${fault}。请打开备课单页处理。`;
  showCount();
  const where = outlivesTab() ? '' : '，浏览器不允许存储，只留在这个标签页里';
  return `已加入备课单，共 ${count} 项${where}`;
}

/** How many items are in the reader's pack. */
export function countCollected(): number {
  const waiting = (read(INBOX) ?? '').split('\n').length - 1;
  return waiting + Number(/^\d+ (\d+) /u.exec(read(KEPT) ?? '')?.[1] ?? 0);
}

/** The id of a passage, from the link that its number is. */
export function idIn(href: string): string {
  const path = href.slice(siteRoot().length).replace(/\?[^#]*/u, '');
  const [, section, n] = /^(.+)\/(?:(?:index\.html)?#)?(p\d+)(?:\/[^/]*)?$/u.exec(path) ?? [];
  return section ? `${section}#${n}` : '';
}

/** The way to the pack in the masthead, once there is something in it. */
export function showCount(): void {
  const nav = document.querySelector('.masthead nav');
  const count = countCollected();
  if (!nav || !count) return;
  const link = nav.querySelector<HTMLAnchorElement>('.mine') ?? document.createElement('a');
  link.className = 'mine';
  link.href = `${siteRoot()}pack/index.html`;
  link.textContent = `备课单 ${count}`;
  nav.append(link);
}
