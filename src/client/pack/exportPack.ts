/** Exports a pack as a link or as a file. */
import { LIMITS, LONG_LINK } from '#packs/limits.ts';
import { PACK_PARAMETER } from '#packs/codec/link.ts';
import { writeLink } from '#packs/codec/writeLink.ts';
import { readPackFile, writePackFile } from '#packs/codec/file.ts';
import type { Pack } from '#packs/pack.ts';
import type { PackReadResult, ReadFailure } from '#packs/codec/readError.ts';
import { PACK } from '#words.ts';
import { copyText } from '../platform/clipboard.ts';
import { isOpenedFromDisk } from '../platform/fileUrl.ts';
import { siteRoot } from '../platform/trustedTypes.ts';

/** The length of the longest address that every host serves. */
export const MAX_PACK_ADDRESS_LENGTH = 6000;

/** Returns the query string that carries a pack. */
export function queryOf(pack: Pack): string {
  return `?${PACK_PARAMETER}=${writeLink(pack)}`;
}

/** Returns the editor's address with the pack in it; null on a disk, whose addresses open for nobody else. */
export function linkOf(pack: Pack): string | null {
  if (isOpenedFromDisk()) return null;
  return `${siteRoot()}pack/index.html${queryOf(pack)}`;
}

/** Returns a sentence about the length of a link, and whether it can be sent. */
export function describeLink(link: string | null): string {
  if (link === null) {
    return '从磁盘打开，没有别人打得开的网址：要发给别人，请导出文件。';
  }
  const { length } = link;
  if (length > MAX_PACK_ADDRESS_LENGTH)
    return `链接长 ${length} 字符，许多网站和浏览器打不开：请导出文件。`;
  if (length > LONG_LINK) {
    return `链接长 ${length} 字符，超过 ${LONG_LINK}：有的聊天软件会截断，最好改发文件。`;
  }
  return `链接长 ${length} 字符，整个宣讲单都在链接里。`;
}

/** Has the browser save a pack as a file. */
export function downloadPack(pack: Pack): void {
  downloadText(writePackFile(pack), pack.title || PACK);
}

/** Has the browser save the text of a pack file, even of one that cannot be read. */
export function downloadText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replace(/[\\/:*?"<>|\s]+/gu, ' ').trim()}.json`;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Downloads the pack being edited, which is then no longer on the page alone. */
export function exportDraft(pack: Pack, draft: { markExported(): void }): void {
  downloadPack(pack);
  draft.markExported();
}

/** Copies the link of a pack and returns the message about it. @throws Error when the page was opened from a disk */
export async function copyPackLink(pack: Pack, draft: { markExported(): void }): Promise<string> {
  const link = linkOf(pack);
  if (link === null) throw new Error('a pack opened from a disk has no link');
  if (!(await copyText(link))) return '浏览器不允许复制，请在下面的框里长按复制';
  draft.markExported();
  return '已复制链接';
}

/** The messages about a file that cannot be imported. */
export const FILE_ERRORS: Record<ReadFailure, string> = {
  empty: '文件是空的。',
  foreign: '它不是宣讲单文件。请选“导出文件”存下的 .json 文件。',
  newer: '它是新版本的网站导出的，请刷新页面再导入。',
  damaged: '它不完整或被改动过。请对方重新导出。',
  oversized: '它太大，超出了宣讲单的限度。',
};

/** Reads the pack in a file that the reader chose. */
export function readChosenFile(file: File): Promise<PackReadResult> {
  // A character of the text takes at most three bytes, so a larger file exceeds the limit for certain.
  if (file.size > 3 * LIMITS.bytes) return Promise.resolve({ ok: false, reason: 'oversized' });
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(readPackFile(String(reader.result)));
    reader.onerror = () => resolve({ ok: false, reason: 'damaged' });
    reader.readAsText(file);
  });
}
