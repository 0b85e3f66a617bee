/** Saves the reader's own pack in the browser's storage, shared by all tabs. */
import { writePackFile, readPackFile } from '#packs/codec/file.ts';
import { LIMITS } from '#packs/limits.ts';
import { mergePacks } from '#packs/merge.ts';
import type { Pack } from '#packs/pack.ts';
import { INBOX_KEY, PACK_KEY } from '../reading/packCount.ts';
import { TAB_STORE, read, write } from '../platform/storage.ts';
import type { StoragePlace } from '../platform/storagePlace.ts';
import { archiveText } from './packHistory.ts';
import {
  TAB_KEY,
  availablePlace,
  inboxItems,
  parseStoredText,
  readStoredPack,
} from './storedPack.ts';
import type { StoredPack, StoredText } from './storedPack.ts';

/** The result of saving a pack. */
export interface SaveResult {
  /** The pack as it is now: merged with what another tab saved meanwhile, if `merged`. */
  pack: Pack;
  revision: number;
  merged: boolean;
  place: StoragePlace;
  /** Whether the pack exceeds the limits, so that it could not be read again. */
  oversized: boolean;
}

/** Saves a pack made from the revision `from`, merged with what another tab saved since. */
export function savePack(pack: Pack, from: number): SaveResult {
  const stored = parseStoredText(read(PACK_KEY));
  const merged = stored.reading.ok && stored.revision > from;
  const next = merged && stored.reading.ok ? mergePacks(pack, stored.reading.pack) : pack;
  const revision = Math.max(stored.revision, from) + 1;
  if (isReadable(next) && overwriteStored(stored, revision, next)) {
    return { pack: next, revision, merged, place: availablePlace(), oversized: false };
  }
  // The other tab's pack stays in storage: the next save merges both again.
  const isRescued = isReadable(pack) && write(TAB_KEY, storedTextOf(from, pack), TAB_STORE);
  const place = isRescued ? 'tab' : 'nowhere';
  return { pack, revision: from, merged: false, place, oversized: !isReadable(next) };
}

/** Moves the passages in the inbox to the stored pack. Returns how many had to stay in the inbox. */
export function mergeInbox(): StoredPack & { waiting: number } {
  const stored = readStoredPack();
  const items = inboxItems();
  const moved = items.slice(0, Math.max(0, LIMITS.items - stored.pack.items.length));
  const pack = { ...stored.pack, items: [...stored.pack.items, ...moved] };
  const revision = stored.revision + 1;
  if (moved.length === 0 || !overwriteStored(parseStoredText(read(PACK_KEY)), revision, pack)) {
    return { ...stored, waiting: items.length };
  }
  write(INBOX_KEY, items.slice(moved.length).map(inboxLine).join(''));
  const { failure } = stored;
  return { ...readStoredPack(), failure, waiting: items.length - moved.length };
}

function storedTextOf(revision: number, pack: Pack): string {
  return `${revision} ${pack.items.length} ${writePackFile(pack)}`;
}

/** Overwrites the stored pack; a text that cannot be read is archived first, or else stays. */
function overwriteStored(stored: StoredText, revision: number, pack: Pack): boolean {
  if (stored.failure !== null && !archiveText(stored.text)) return false;
  if (!write(PACK_KEY, storedTextOf(revision, pack))) return false;
  if (read(TAB_KEY, TAB_STORE)) write(TAB_KEY, '', TAB_STORE);
  return true;
}

function isReadable(pack: Pack): boolean {
  return readPackFile(writePackFile(pack)).ok;
}

function inboxLine({ id, mark }: { id: string; mark: string }): string {
  return `${id} ${mark}\n`;
}
