/** Ways to carry a pack away: its link, with the length said, and a file. */
import { LIMITS, LONG_LINK } from '#packs/limits.ts';
import { PARAMETER, writeLink } from '#packs/codec/link.ts';
import { readFile, writeFile } from '#packs/codec/file.ts';
import type { Pack } from '#packs/pack.ts';
import type { Reading, Refusal } from '#packs/codec/readError.ts';
import { onDisk } from '../platform/fileUrl.ts';
import { siteRoot } from '../platform/trustedTypes.ts';

/** The longest address that every host serves. */
export const LONGEST_ADDRESS = 6000;

/** The query string that carries a pack. */
export function queryOf(pack: Pack): string {
  return `?${PARAMETER}=${writeLink(pack)}`;
}

/** The address of the pack's own page with the pack in it; null on a disk, whose addresses are nobody else's. */
export function linkOf(pack: Pack): string | null {
  if (onDisk()) return null;
  return `${siteRoot()}pack/index.html${queryOf(pack)}`;
}

/** What is to be said of a link. */
export function aboutLink(link: string | null): string {
  if (link === null) {
    return '从磁盘打开，没有别人打得开的网址：要发给别人，请导出文件。';
  }
  const { length } = link;
  if (length > LONGEST_ADDRESS)
    return `链接长 ${length} 字符，许多网站和浏览器打不开：请导出文件。`;
  if (length > LONG_LINK) {
    return `链接长 ${length} 字符，超过 ${LONG_LINK}：有的聊天软件会截断，最好改发文件。`;
  }
  return `链接长 ${length} 字符，整个备课单都在链接里。`;
}

/** Has the browser save the pack as a file. */
export function saveFile(pack: Pack): void {
  saveText(writeFile(pack), pack.title || '备课单');
}

/** Has the browser save a text that is a pack's file, or was meant to be one. */
export function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replace(/[\\/:*?"<>|\s]+/gu, ' ').trim()}.json`;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** What is wrong with a file that was to be imported. */
export const FILE_FAULTS: Record<Refusal, string> = {
  empty: '文件是空的。',
  foreign: '它不是研读的备课单文件。请选“导出文件”存下的 .json 文件。',
  newer: '它是新版本的网站导出的，请刷新页面再导入。',
  damaged: '它不完整或被改动过。请对方重新导出。',
  oversized: '它太大，超出了备课单的限度。',
};

/** The pack in a file that the reader chose. */
export function openFile(file: File): Promise<Reading> {
  // No character of a text takes more than three bytes.
  if (file.size > 3 * LIMITS.bytes) return Promise.resolve({ ok: false, reason: 'oversized' });
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(readFile(String(reader.result)));
    reader.onerror = () => resolve({ ok: false, reason: 'damaged' });
    reader.readAsText(file);
  });
}
