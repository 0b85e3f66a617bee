/** The number of items in the reader's lecture pack, which the masthead of every page shows. */
import { read } from '../platform/storage.ts';
import { siteRoot } from '../platform/trustedTypes.ts';

/** The storage key of the inbox: one line for each passage, with its id and checksum. */
export const INBOX_KEY = 'yandu.collected';
/** The storage key of the pack: its revision, its number of items, and the pack itself. */
export const PACK_KEY = 'yandu.pack';

/** Counts the items in the reader's pack, with those in the inbox. */
export function countPackItems(): number {
  const waiting = (read(INBOX_KEY) ?? '').split('\n').length - 1;
  return waiting + Number(/^\d+ (\d+) /u.exec(read(PACK_KEY) ?? '')?.[1] ?? 0);
}

/** Shows a link to the pack with its number of items in the masthead, unless it is empty. */
export function showPackCount(): void {
  const nav = document.querySelector('.masthead nav');
  const count = countPackItems();
  if (!nav || !count) return;
  const link = nav.querySelector<HTMLAnchorElement>('.mine') ?? document.createElement('a');
  link.className = 'mine';
  link.href = `${siteRoot()}pack/index.html`;
  link.textContent = `宣讲单 ${count}`;
  nav.append(link);
}
