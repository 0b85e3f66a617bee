/** Reads the reader's own pack, which the browser's storage keeps for all tabs. */
import { parsePassageId } from '#edition/address.ts';
import { readPackFile } from '#packs/codec/file.ts';
import { mergePacks } from '#packs/merge.ts';
import { parseChecksum } from '#packs/checksum.ts';
import type { PackItem, Pack } from '#packs/pack.ts';
import type { PackReadResult, ReadFailure } from '#packs/codec/readError.ts';
import { INBOX_KEY, PACK_KEY } from '../reading/packCount.ts';
import { TAB_STORE, read } from '../platform/storage.ts';
import { isSharedBetweenPages, storagePlace } from '../platform/storagePlace.ts';
import type { StoragePlace } from '../platform/storagePlace.ts';

/** The key of a pack that only the tab keeps because storage is full, with the revision it was made from. */
export const TAB_KEY = 'yandu.pack.rescued';
const EMPTY_PACK: Pack = { title: '', items: [] };

/** The pack as stored, with the revision by which a tab notices that another one saved. */
export interface StoredPack {
  revision: number;
  pack: Pack;
  place: StoragePlace;
  /** The reason why the stored text cannot be read as a pack; null when it can or is empty. */
  failure: ReadFailure | null;
}

/** A stored text with the pack in it. */
export interface StoredText {
  text: string;
  revision: number;
  reading: PackReadResult;
  failure: ReadFailure | null;
}

/** Parses the text of a stored pack, which begins with its revision and its number of items. */
export function parseStoredText(text: string | null): StoredText {
  const whole = text ?? '';
  const [, revision = '0', file = ''] = /^(\d{1,15}) \d+ ([\s\S]*)$/u.exec(whole) ?? [];
  const reading = readPackFile(file);
  const failure = reading.ok || whole === '' ? null : reading.reason;
  return { text: whole, revision: Number(revision), reading, failure };
}

/** Reads the stored pack; an empty one when there is none, or none that can be read. */
export function readStoredPack(): StoredPack {
  const stored = parseStoredText(read(PACK_KEY));
  const rescued = parseStoredText(read(TAB_KEY, TAB_STORE));
  if (rescued.reading.ok) {
    // Another tab may have saved meanwhile: its pack must not be lost either.
    const isDiverged = stored.revision !== rescued.revision;
    const own = rescued.reading.pack;
    const pack = isDiverged && stored.reading.ok ? mergePacks(own, stored.reading.pack) : own;
    return { revision: stored.revision, pack, place: 'tab', failure: stored.failure };
  }
  const pack = stored.reading.ok ? stored.reading.pack : EMPTY_PACK;
  const place = availablePlace();
  return { revision: stored.revision, pack, place, failure: stored.failure };
}

/** Reads the reader's own pack together with the passages in the inbox, or the reason why there is none. */
export function readOwnPack(): PackReadResult | { ok: false; reason: 'unreadable' } {
  const { pack, failure } = readStoredPack();
  const items = [...pack.items, ...inboxItems()];
  if (items.length > 0 || pack.title !== '') return { ok: true, pack: { ...pack, items } };
  return { ok: false, reason: failure === null ? 'empty' : 'unreadable' };
}

/** Returns the place that keeps a pack when nothing is full. */
export function availablePlace(): StoragePlace {
  return isSharedBetweenPages() ? storagePlace() : 'nowhere';
}

/** Reads the passages in the inbox. */
export function inboxItems(): Extract<PackItem, { kind: 'passage' }>[] {
  const lines = read(INBOX_KEY)?.split('\n') ?? [];
  return lines.flatMap((line) => {
    const [id = '', mark = ''] = line.split(' ');
    return parsePassageId(id) && parseChecksum(mark) !== null
      ? [{ kind: 'passage' as const, id, mark }]
      : [];
  });
}
