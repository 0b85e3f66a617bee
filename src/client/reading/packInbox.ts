/** The inbox of the lecture pack: any page adds lines to it, and the pack's own page imports them. */
import { MAX_ITEMS } from '#packs/limits.ts';
import { checksumOf } from '#packs/checksum.ts';
import { read, write } from '../platform/storage.ts';
import { isSharedBetweenPages, storagePlace } from '../platform/storagePlace.ts';
import { siteRoot } from '../platform/trustedTypes.ts';
import { INBOX_KEY, countPackItems, showPackCount } from './packCount.ts';

/** Tells whether the site has lecture packs. */
export function hasPacks(): boolean {
  return document.documentElement.dataset['lectures'] !== 'off';
}

/** Adds passages to the reader's pack, and returns a sentence that reports the outcome. */
export function addToPack(passages: readonly { id: string; text: string }[]): string {
  const count = countPackItems() + passages.length;
  const lines = passages.map(({ id, text }) => `${id} ${checksumOf(text)}\n`).join('');
  let fault = '';
  if (!isSharedBetweenPages()) fault = '火狐从磁盘打开时，这一页存的别的页看不到';
  else if (!passages.every(({ id }) => id)) fault = '认不出是哪一句';
  else if (count > MAX_ITEMS) fault = `宣讲单最多 ${MAX_ITEMS} 项`;
  else if (!write(INBOX_KEY, (read(INBOX_KEY) ?? '') + lines)) fault = '浏览器不允许存储或已存满';
  if (fault) return `没有加入：${fault}。请打开宣讲单页处理。`;
  showPackCount();
  const where = storagePlace() === 'browser' ? '' : '，浏览器不允许存储，只留在这个标签页里';
  return `已加入宣讲单，共 ${count} 项${where}`;
}

/** Returns the id of the passage that a link leads to; '' when it leads to none. */
export function passageIdIn(href: string): string {
  const path = href.slice(siteRoot().length).replace(/\?[^#]*/u, '');
  const [, section, n] = /^(.+)\/(?:(?:index\.html)?#)?(p\d+)(?:\/[^/]*)?$/u.exec(path) ?? [];
  return section ? `${section}#${n}` : '';
}
