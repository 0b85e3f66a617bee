/** The reader's previous packs, latest first, as the texts that were stored, even those that cannot be read. */
import { readPackFile, writePackFile } from '#packs/codec/file.ts';
import { samePack } from '#packs/merge.ts';
import type { Pack } from '#packs/pack.ts';
import { read, write } from '../platform/storage.ts';

const HISTORY_KEY = 'yandu.pack.former';
/** The number of packs kept; texts that cannot be read are kept in addition. */
const MAX_PACKS = 10;

/** A pack that another one replaced; null if this release cannot read it. */
export interface PreviousPack {
  text: string;
  pack: Pack | null;
}

/** Reads the previous packs, latest first. */
export function previousPacks(): PreviousPack[] {
  return readArchivedTexts(read(HISTORY_KEY) ?? '').map((text) => ({
    text,
    pack: readArchivedPack(text),
  }));
}

/** Tells whether there are previous packs, without reading them. */
export function hasPreviousPacks(): boolean {
  return (read(HISTORY_KEY) ?? '') !== '';
}

/** Adds a stored text to the previous packs; false when there is no room for it. */
export function archiveText(text: string): boolean {
  const added: PreviousPack = { text, pack: readArchivedPack(text) };
  const all = [added, ...previousPacks().filter((previous) => !isSame(previous, added))];
  const packs = all.filter(({ pack }) => pack !== null).slice(0, MAX_PACKS);
  const kept = all.filter((previous) => previous.pack === null || packs.includes(previous));
  return write(HISTORY_KEY, JSON.stringify(kept.map(({ text }) => text)));
}

/** Adds a pack to the previous ones unless it is empty; false when there is no room for it. */
export function archivePack(pack: Pack): boolean {
  return (pack.title === '' && pack.items.length === 0) || archiveText(writePackFile(pack));
}

function isSame(one: PreviousPack, other: PreviousPack): boolean {
  if (one.pack && other.pack) return samePack(one.pack, other.pack);
  return one.text === other.text;
}

/** Returns the text of a pack file from an archived text, which begins with two numbers if it comes from storage. */
export function packFileText(text: string): string {
  return text.replace(/^\d+ \d+ /u, '');
}

function readArchivedPack(text: string): Pack | null {
  const reading = readPackFile(packFileText(text));
  return reading.ok ? reading.pack : null;
}

function readArchivedTexts(list: string): string[] {
  if (list === '') return [];
  try {
    const texts: unknown = JSON.parse(list);
    if (Array.isArray(texts)) return texts.filter((text) => typeof text === 'string');
  } catch {
    // A text that is no list is kept as it is.
  }
  // The first release stored a single pack here.
  return [list];
}
