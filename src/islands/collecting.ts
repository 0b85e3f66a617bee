/** Collecting for the lecture pack from any page: a line in an inbox, which the pack's own page takes in. */
import { markOf } from '#pack/mark.ts';
import { read, write } from './storage.ts';
import { siteRoot } from './trusted.ts';

/** Where collected passages wait: a line each, id and mark. */
export const INBOX = 'yandu.collected';
/** Where the pack is kept: its revision, its number of items, and the pack. */
export const KEPT = 'yandu.pack';

/** Collects passages and gives the words that say how that went. */
export function collect(passages: readonly { id: string; text: string }[]): string {
  const lines = passages.map(({ id, text }) => `${id} ${markOf(text)}\n`).join('');
  if (!write(INBOX, (read(INBOX) ?? '') + lines)) {
    return '浏览器不允许存储，没有加入。请打开备课单页，在那里添加。';
  }
  showCount();
  return `已加入备课单，共 ${countCollected()} 项`;
}

/** How many items are in the reader's pack. */
export function countCollected(): number {
  const waiting = (read(INBOX) ?? '').split('\n').length - 1;
  return waiting + Number(/^\d+ (\d+) /u.exec(read(KEPT) ?? '')?.[1] ?? 0);
}

/** The id of a passage, from the link that its number is. */
export function idIn(href: string): string {
  const path = href.slice(siteRoot().length).replace(/\?[^#]*/u, '');
  const [, section, n] = /^(.+)\/(?:index\.html#)?(p\d+)(?:\/[^/]*)?$/u.exec(path) ?? [];
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
