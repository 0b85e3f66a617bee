/** Ways to carry a pack away: its link, with the length said, and a file. */
import { LIMITS, LONG_LINK } from '#pack/limits.ts';
import { PARAMETER, writeLink } from '#pack/link.ts';
import { readFile, writeFile } from '#pack/file.ts';
import type { Pack } from '#pack/pack.ts';
import type { Reading } from '#pack/refusal.ts';
import { siteRoot } from '../trusted.ts';

/** The longest address that every host serves. */
export const LONGEST_ADDRESS = 6000;

/** The query string that carries a pack. */
export function queryOf(pack: Pack): string {
  return `?${PARAMETER}=${writeLink(pack)}`;
}

/** The address of the pack's own page with the pack in it. */
export function linkOf(pack: Pack): string {
  return `${siteRoot()}pack/index.html${queryOf(pack)}`;
}

/** What is to be said of a link of this length. */
export function aboutLength(length: number): string {
  if (length > LONGEST_ADDRESS)
    return `链接长 ${length} 字符，许多网站和浏览器打不开：请导出文件。`;
  if (length > LONG_LINK) {
    return `链接长 ${length} 字符，超过 ${LONG_LINK}：有的聊天软件会截断，最好改发文件。`;
  }
  return `链接长 ${length} 字符，整个备课单都在链接里。`;
}

/** Has the browser save the pack as a file. */
export function saveFile(pack: Pack): void {
  const url = URL.createObjectURL(new Blob([writeFile(pack)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${(pack.title || '备课单').replace(/[\\/:*?"<>|\s]+/gu, ' ').trim()}.json`;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The pack in a file that the reader chose. */
export function openFile(file: File): Promise<Reading> {
  if (file.size > LIMITS.bytes) return Promise.resolve({ ok: false, reason: 'oversized' });
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(readFile(String(reader.result)));
    reader.onerror = () => resolve({ ok: false, reason: 'damaged' });
    reader.readAsText(file);
  });
}
