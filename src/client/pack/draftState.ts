/** Where the pack is while it is worked on: in storage, in the tab, in the address, or only on the page. */
import type { Pack } from '#packs/pack.ts';
import { LONGEST_ADDRESS, queryOf } from './exportPack.ts';
import { guardLeaving } from './beforeUnload.ts';
import { keep } from './packStore.ts';
import type { Kept, Place, Stored } from './packStore.ts';

/** What is said as long as the browser does not keep the pack. */
const WARNINGS: Record<Place, string> = {
  browser: '',
  tab: '浏览器不允许存储或已存满：备课单只留在这个标签页里，关掉就没有了。请复制链接或导出文件。',
  nowhere:
    '浏览器不允许存储或已存满：备课单现在只在这一页和它的链接里，请复制链接或导出文件再离开。',
};
const UNREAD =
  '这个浏览器里存的备课单现在读不了，可能是新版本的网站存的。它原样留着：您改动这里以后，它收在“以前的备课单”里，可以导出。';
const OVERSIZED = '备课单太大，再改动也存不下了：请删去一些，或者先导出文件。';

/** Keeps the pack and knows how safe it is. */
export class Keeper {
  private revision = 0;
  private place: Place = 'browser';
  private oversized = false;
  private unread = false;
  /** The query of the pack when it was last carried away by its reader. */
  private carried = '';
  private query = '';

  constructor() {
    guardLeaving((within) => {
      if (this.place === 'browser' || this.query === '' || this.query === this.carried)
        return false;
      return !(within && this.place === 'tab');
    });
  }

  /** Goes on from what is stored. */
  follow({ revision, place, pack, unread }: Stored): void {
    this.revision = revision;
    this.unread = unread !== null;
    this.place = place;
    this.query = queryFor(pack);
  }

  /** Whether what is stored came from elsewhere since. */
  isBehind({ revision }: Stored): boolean {
    return revision !== this.revision;
  }

  /** Keeps the pack as well as the browser lets it. */
  keep(pack: Pack): Kept {
    const kept = keep(pack, this.revision);
    this.revision = kept.revision;
    this.place = kept.place;
    this.oversized = kept.oversized;
    this.unread = false;
    this.query = queryFor(kept.pack);
    return kept;
  }

  /** The reader has the pack in a link or a file now. */
  carry(): void {
    this.carried = this.query;
  }

  /** What the reader has to know of how the pack is kept; nothing when all is well. */
  get warning(): string {
    if (this.unread) return UNREAD;
    if (this.query === '') return '';
    return this.oversized ? OVERSIZED : WARNINGS[this.place];
  }

  /** What the address carries besides: what the browser does not keep, as far as hosts serve it. */
  get search(): string {
    return this.place === 'browser' || this.isLong ? '' : this.query;
  }

  /** Whether the pack is on the page and nowhere else. */
  get isLoose(): boolean {
    return this.place === 'nowhere';
  }

  /** Whether other pages cannot know the pack. */
  get isShut(): boolean {
    return this.isLoose && this.isLong;
  }

  private get isLong(): boolean {
    return this.query.length > LONGEST_ADDRESS;
  }
}

function queryFor(pack: Pack): string {
  return pack.title === '' && pack.items.length === 0 ? '' : queryOf(pack);
}
