/** The state of the pack while it is edited: the place that keeps it, and the warnings about that. */
import { LIMITS } from '#packs/limits.ts';
import type { Pack } from '#packs/pack.ts';
import { MAX_PACK_ADDRESS_LENGTH, queryOf } from './exportPack.ts';
import { warnBeforeUnload } from '../platform/beforeUnload.ts';
import { savePack } from './packStore.ts';
import type { SaveResult } from './packStore.ts';
import type { StoredPack } from './storedPack.ts';
import type { StoragePlace } from '../platform/storagePlace.ts';

/** The warning for each place that keeps the pack. */
const STORAGE_WARNINGS: Record<StoragePlace, string> = {
  browser: '',
  tab: '浏览器不允许存储或已存满：宣讲单只留在这个标签页里，关掉就没有了。请复制链接或导出文件。',
  nowhere:
    '浏览器不允许存储或已存满：宣讲单现在只在这一页和它的链接里，请复制链接或导出文件再离开。',
};
const UNREADABLE_WARNING =
  '这个浏览器里存的宣讲单现在读不了，可能是新版本的网站存的。它原样留着：您改动这里以后，它收在“以前的宣讲单”里，可以导出。';
const OVERSIZED_WARNING = '宣讲单太大，再改动也存不下了：请删去一些，或者先导出文件。';

/** Saves the pack being edited and knows where it is kept. */
export class DraftState {
  private revision = 0;
  private place: StoragePlace = 'browser';
  private isOversized = false;
  private isUnreadable = false;
  /** The query of the pack when the reader last copied or exported it. */
  private exportedQuery = '';
  private query = '';

  constructor() {
    warnBeforeUnload((isInternal) => {
      if (this.place === 'browser' || this.query === '' || this.query === this.exportedQuery)
        return false;
      return !(isInternal && this.place === 'tab');
    });
  }

  /** Takes over the state of the stored pack. */
  loadStored({ revision, place, pack, failure }: StoredPack): void {
    this.revision = revision;
    this.isUnreadable = failure !== null;
    this.place = place;
    this.query = draftQuery(pack);
  }

  /** Whether another tab has stored the pack since. */
  isOutdated({ revision }: StoredPack): boolean {
    return revision !== this.revision;
  }

  /** Saves the pack in the best place that the browser allows. */
  save(pack: Pack): SaveResult {
    const result = savePack(pack, this.revision);
    this.revision = result.revision;
    this.place = result.place;
    this.isOversized = result.oversized;
    this.isUnreadable = false;
    this.query = draftQuery(result.pack);
    return result;
  }

  /** Records that the reader has the present pack in a link or a file. */
  markExported(): void {
    this.exportedQuery = this.query;
  }

  /** The warning about how the pack is kept; empty when it is stored. */
  get warning(): string {
    if (this.isUnreadable) return UNREADABLE_WARNING;
    if (this.query === '') return '';
    return this.isOversized ? OVERSIZED_WARNING : STORAGE_WARNINGS[this.place];
  }

  /** The query for addresses: the pack where the browser does not store it and hosts serve its length, else empty. */
  get urlQuery(): string {
    return this.place === 'browser' || this.exceedsAddress ? '' : this.query;
  }

  /** Whether no storage keeps the pack. */
  get isOnlyOnPage(): boolean {
    return this.place === 'nowhere';
  }

  /** Whether other pages can get the pack neither from storage nor from an address. */
  get isUnreachable(): boolean {
    return this.isOnlyOnPage && this.exceedsAddress;
  }

  private get exceedsAddress(): boolean {
    return this.query.length > MAX_PACK_ADDRESS_LENGTH;
  }
}

/** Returns the warning about collected passages that the pack has no room for; empty when there are none. */
export function waitingMessage(waiting: number): string {
  if (waiting === 0) return '';
  return `收集的还有 ${waiting} 项没有放进来：宣讲单最多 ${LIMITS.items} 项，或者浏览器已存满。腾出地方再打开本页，不会丢。`;
}

function draftQuery(pack: Pack): string {
  return pack.title === '' && pack.items.length === 0 ? '' : queryOf(pack);
}
