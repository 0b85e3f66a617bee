/** The number of items in the reader's lecture pack, which the head of every page shows. */
import { read } from '../platform/storage.ts';

/** The storage key of the inbox: one line for each passage, with its id and checksum. */
export const INBOX_KEY = 'yandu.collected';
/** The storage key of the pack: its revision, its number of items, and the pack itself. */
export const PACK_KEY = 'yandu.pack';

/** Counts the items in the reader's pack, with those in the inbox. */
export function countPackItems(): number {
  const waiting = (read(INBOX_KEY) ?? '').split('\n').length - 1;
  return waiting + Number(/^\d+ (\d+) /u.exec(read(PACK_KEY) ?? '')?.[1] ?? 0);
}

/** Shows the number of items in the reader's pack beside the door to teaching, unless the pack is empty. */
export function showPackCount(): void {
  const door = document.querySelector('.door[data-use=teach]');
  const count = countPackItems();
  if (!door || !count) return;
  const shown = door.querySelector('.count') ?? document.createElement('span');
  shown.className = 'count';
  shown.textContent = ` ${count}`;
  door.append(shown);
}
