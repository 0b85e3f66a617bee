/** The reader's own pack where the browser keeps it, shared by every tab and lost to none. */
import { parsePassageId } from '#edition/address.ts';
import { readFile, writeFile } from '#packs/codec/file.ts';
import { LIMITS } from '#packs/limits.ts';
import { mergePacks } from '#packs/merge.ts';
import { sumIn } from '#packs/checksum.ts';
import type { Item, Pack } from '#packs/pack.ts';
import type { Reading, Refusal } from '#packs/codec/readError.ts';
import { INBOX, KEPT } from '../reading/packInbox.ts';
import { TAB, outlivesTab, reachesOthers, read, write } from '../platform/storage.ts';
import { putAside } from './packHistory.ts';

/** What the tab alone keeps while there is no room for it in storage, behind the revision it was made from. */
const RESCUED = 'yandu.pack.rescued';
const EMPTY: Pack = { title: '', items: [] };

/** Where a pack is kept: for good, until the tab is closed, or nowhere. */
export type Place = 'browser' | 'tab' | 'nowhere';

/** The pack as stored, with the revision by which tabs tell their own from another's. */
export interface Stored {
  revision: number;
  pack: Pack;
  place: Place;
  /** Why a text that stands in the pack's place could not be read; null when there is none. */
  unread: Refusal | null;
}

/** What became of a pack that was to be kept. */
export interface Kept {
  /** What is now the pack: together with what another tab had kept meanwhile, if `merged`. */
  pack: Pack;
  revision: number;
  merged: boolean;
  place: Place;
  /** Whether it is more than any pack may be, so that it could not be read again. */
  oversized: boolean;
}

/** What is stored; an empty pack when there is none, or none that can be read. */
export function stored(): Stored {
  const there = textIn(read(KEPT));
  const rescued = textIn(read(RESCUED, TAB));
  if (rescued.reading.ok) {
    // What another tab kept meanwhile is kept, too.
    const apart = there.reading.ok && there.revision !== rescued.revision;
    const mine = rescued.reading.pack;
    const pack = apart && there.reading.ok ? mergePacks(mine, there.reading.pack) : mine;
    return { revision: there.revision, pack, place: 'tab', unread: there.unread };
  }
  const pack = there.reading.ok ? there.reading.pack : EMPTY;
  const place = placeHere();
  return { revision: there.revision, pack, place, unread: there.unread };
}

/** The reader's own pack with what waits in the inbox, or why there is none. */
export function ownPack(): Reading | { ok: false; reason: 'unread' } {
  const { pack, unread } = stored();
  const items = [...pack.items, ...waiting()];
  if (items.length > 0 || pack.title !== '') return { ok: true, pack: { ...pack, items } };
  return { ok: false, reason: unread === null ? 'empty' : 'unread' };
}

/** Keeps a pack made from the revision `from`. When another tab kept one meanwhile, both are kept in one. */
export function keep(pack: Pack, from: number): Kept {
  const there = textIn(read(KEPT));
  const merged = there.reading.ok && there.revision > from;
  const next = merged && there.reading.ok ? mergePacks(pack, there.reading.pack) : pack;
  const revision = Math.max(there.revision, from) + 1;
  if (isReadable(next) && replace(there, revision, next)) {
    return {
      pack: next,
      revision,
      merged,
      place: placeHere(),
      oversized: false,
    };
  }
  // The other tab's stands where it stood: the next time both are put together again.
  const rescued = isReadable(pack) && write(RESCUED, textOf(from, pack), TAB);
  const place = rescued ? 'tab' : 'nowhere';
  return { pack, revision: from, merged: false, place, oversized: !isReadable(next) };
}

/** Puts what waits in the inbox into the stored pack; only then the inbox is emptied. Gives how many still wait. */
export function takeIn(): Stored & { waiting: number } {
  const there = stored();
  const items = waiting();
  const taken = items.slice(0, Math.max(0, LIMITS.items - there.pack.items.length));
  const pack = { ...there.pack, items: [...there.pack.items, ...taken] };
  const revision = there.revision + 1;
  if (taken.length === 0 || !replace(textIn(read(KEPT)), revision, pack)) {
    return { ...there, waiting: items.length };
  }
  write(INBOX, items.slice(taken.length).map(lineOf).join(''));
  const { unread } = there;
  return { ...stored(), unread, waiting: items.length - taken.length };
}

function placeHere(): Place {
  if (!reachesOthers()) return 'nowhere';
  return outlivesTab() ? 'browser' : 'tab';
}

interface Text {
  text: string;
  revision: number;
  reading: Reading;
  unread: Refusal | null;
}

function textIn(text: string | null): Text {
  const whole = text ?? '';
  const [, revision = '0', file = ''] = /^(\d{1,15}) \d+ ([\s\S]*)$/u.exec(whole) ?? [];
  const reading = readFile(file);
  const unread = reading.ok || whole === '' ? null : reading.reason;
  return { text: whole, revision: Number(revision), reading, unread };
}

function textOf(revision: number, pack: Pack): string {
  return `${revision} ${pack.items.length} ${writeFile(pack)}`;
}

/** Nothing that cannot be read is ever written over, unless it is safely put aside. */
function replace(there: Text, revision: number, pack: Pack): boolean {
  if (there.unread !== null && !putAside(there.text)) return false;
  if (!write(KEPT, textOf(revision, pack))) return false;
  if (read(RESCUED, TAB)) write(RESCUED, '', TAB);
  return true;
}

function isReadable(pack: Pack): boolean {
  return readFile(writeFile(pack)).ok;
}

function waiting(): Extract<Item, { kind: 'passage' }>[] {
  return (read(INBOX) ?? '').split('\n').flatMap((line) => {
    const [id = '', mark = ''] = line.split(' ');
    return parsePassageId(id) && sumIn(mark) !== null
      ? [{ kind: 'passage' as const, id, mark }]
      : [];
  });
}

function lineOf({ id, mark }: { id: string; mark: string }): string {
  return `${id} ${mark}\n`;
}
