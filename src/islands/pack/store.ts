/** The reader's own pack where the browser keeps it, shared by every tab and lost to none. */
import { parsePassageId } from '#edition/address.ts';
import { readFile, writeFile } from '#pack/file.ts';
import { mergePacks } from '#pack/merge.ts';
import { sumIn } from '#pack/mark.ts';
import type { Item, Pack } from '#pack/pack.ts';
import { INBOX, KEPT } from '../collecting.ts';
import { read, write } from '../storage.ts';

/** The pack that the present one took the place of. */
const FORMER = 'yandu.pack.former';

/** What became of a pack that was to be kept: kept, kept together with what another tab had kept, or refused. */
export type Fate = 'kept' | 'merged' | 'refused';

/** The pack as stored, with the revision by which tabs tell their own from another's. */
export interface Stored {
  revision: number;
  pack: Pack;
}

/** What is stored; an empty pack when there is none, or none that can be read. */
export function stored(): Stored {
  const [, revision = '0', text = ''] = /^(\d+) \d+ ([\s\S]*)$/u.exec(read(KEPT) ?? '') ?? [];
  const result = readFile(text);
  const pack = result.ok ? result.pack : { title: '', items: [] };
  return { revision: Number(revision), pack };
}

/** The reader's own pack with what waits in the inbox; null when there is nothing in it. */
export function ownPack(): Pack | null {
  const { pack } = stored();
  const items = [...pack.items, ...waiting()];
  return items.length > 0 ? { ...pack, items } : null;
}

/**
 * Keeps a pack made from the revision `from`. When another tab kept one meanwhile, both are kept in one.
 * Gives what is now the pack, stored or not.
 */
export function keep(pack: Pack, from: number): Stored & { fate: Fate } {
  const there = stored();
  const merged = there.revision > from;
  const next = merged ? mergePacks(pack, there.pack) : pack;
  const revision = Math.max(there.revision, from) + 1;
  const value = `${revision} ${next.items.length} ${writeFile(next)}`;
  if (!write(KEPT, value)) return { revision: from, pack, fate: 'refused' };
  return { revision, pack: next, fate: merged ? 'merged' : 'kept' };
}

/** Takes what waits in the inbox, so that no other tab takes it too. */
export function takeWaiting(): Item[] {
  const items = waiting();
  if (read(INBOX)) write(INBOX, '');
  return items;
}

/** Puts a pack aside that another takes the place of; false when it cannot be kept. */
export function putAside(pack: Pack): boolean {
  return write(FORMER, writeFile(pack));
}

/** The pack that was put aside last, if any. */
export function putAsideLast(): Pack | null {
  const result = readFile(read(FORMER) ?? '');
  return result.ok && result.pack.items.length > 0 ? result.pack : null;
}

function waiting(): Item[] {
  return (read(INBOX) ?? '').split('\n').flatMap((line): Item[] => {
    const [id = '', mark = ''] = line.split(' ');
    return parsePassageId(id) && sumIn(mark) !== null ? [{ kind: 'passage', id, mark }] : [];
  });
}
