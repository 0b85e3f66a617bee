/** Receives packs from links, files and pages of this site into the editor. */
import { LIMITS } from '#packs/limits.ts';
import { samePack } from '#packs/merge.ts';
import type { Pack, PackItem } from '#packs/pack.ts';
import { askAboutIncomingPack } from './incomingPack.ts';
import { archivePack } from './packHistory.ts';
import type { RowItem } from './passageLoader.ts';

/** The origin of a received pack: a link, a file, or a section, list or ready-made pack of this site. */
export type PackOrigin = '链接' | '文件' | 'site';

/** The editor as far as received packs change it. */
export interface PackReceiver {
  readonly pack: Pack;
  resolveItem(item: PackItem): RowItem;
  /** Whether the browser keeps what is opened here. */
  readonly isKept: boolean;
  /** Shows another pack in place of the present one; undoing brings that back. */
  switchTo(pack: Pack, message: string): void;
  /** Keeps the present pack, and removes the received one from the address. */
  keepPack(message: string): void;
  showMessage(message: string): void;
}

/**
 * Opens a pack of this site or a chosen file where there is nothing to lose, and asks the reader in `holder` otherwise: a
 * pack from a link is never stored unasked.
 */
export function receivePack(
  editor: PackReceiver,
  holder: HTMLElement,
  pack: Pack,
  origin: PackOrigin,
): void {
  const own = editor.pack;
  if (origin !== 'site' && samePack(own, pack)) {
    editor.keepPack(`${origin}里的就是您现在的宣讲单。`);
    return;
  }
  const hasOtherTitle = own.title !== '' && own.title !== pack.title && origin !== 'site';
  if (own.items.length > 0 || hasOtherTitle || (origin === '链接' && editor.isKept))
    askAbout(editor, holder, pack);
  else editor.switchTo({ ...pack, title: own.title || pack.title }, '已打开');
}

/** Archives the present pack and shows another. */
export function replacePack(editor: PackReceiver, pack: Pack, message: string): void {
  const isArchived = archivePack(editor.pack);
  const where = isArchived
    ? '原来的收在“以前的宣讲单”里'
    : '原来的存不下，没有收起来：要留着请点“撤销”';
  editor.switchTo(pack, `${message}，${where}`);
}

function askAbout(editor: PackReceiver, holder: HTMLElement, pack: Pack): void {
  const items = pack.items.map((item) => editor.resolveItem(item));
  const ownCount = editor.pack.items.length;
  askAboutIncomingPack(holder, { title: pack.title, items }, ownCount, {
    open: () => replacePack(editor, pack, '已打开为新单'),
    merge: () => mergePack(editor, pack),
    leave: () => editor.keepPack('没有改动您的宣讲单。'),
  });
}

function mergePack(editor: PackReceiver, pack: Pack): void {
  const own = editor.pack;
  const items = [...own.items, ...pack.items];
  if (items.length > LIMITS.items) {
    editor.showMessage(`没有合并：合起来有 ${items.length} 项，宣讲单最多 ${LIMITS.items} 项。`);
    return;
  }
  editor.switchTo({ title: own.title || pack.title, items }, '已合并，收到的在后面');
}
