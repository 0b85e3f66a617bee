/** Packs that another took the place of, the latest first, as the texts that were stored: even what cannot be read. */
import { readFile, writeFile } from '#packs/codec/file.ts';
import { samePack } from '#packs/merge.ts';
import type { Pack } from '#packs/pack.ts';
import { read, write } from '../platform/storage.ts';

const FORMER = 'yandu.pack.former';
/** So many packs are kept; what cannot be read is kept besides. */
const MOST = 10;

/** A pack that was put aside; null stands for one that this release cannot read. */
export interface Former {
  text: string;
  pack: Pack | null;
}

/** Every pack that was put aside, the latest first. */
export function formers(): Former[] {
  return textsIn(read(FORMER) ?? '').map((text) => ({ text, pack: packIn(text) }));
}

/** Whether there is any, without reading them. */
export function hasFormers(): boolean {
  return (read(FORMER) ?? '') !== '';
}

/** Puts a stored text aside; false when it cannot be kept. */
export function putAside(text: string): boolean {
  const added: Former = { text, pack: packIn(text) };
  const all = [added, ...formers().filter((former) => !isSame(former, added))];
  const packs = all.filter(({ pack }) => pack !== null).slice(0, MOST);
  const kept = all.filter((former) => former.pack === null || packs.includes(former));
  return write(FORMER, JSON.stringify(kept.map(({ text }) => text)));
}

/** Puts a pack aside that another takes the place of; an empty one is nothing to keep. */
export function putPackAside(pack: Pack): boolean {
  return (pack.title === '' && pack.items.length === 0) || putAside(writeFile(pack));
}

function isSame(one: Former, other: Former): boolean {
  if (one.pack && other.pack) return samePack(one.pack, other.pack);
  return one.text === other.text;
}

/** A text that was put aside as a file: what stood in storage has two numbers in front. */
export function fileIn(text: string): string {
  return text.replace(/^\d+ \d+ /u, '');
}

function packIn(text: string): Pack | null {
  const reading = readFile(fileIn(text));
  return reading.ok ? reading.pack : null;
}

function textsIn(list: string): string[] {
  if (list === '') return [];
  try {
    const texts: unknown = JSON.parse(list);
    if (Array.isArray(texts)) return texts.filter((text) => typeof text === 'string');
  } catch {
    // It is no list: it is kept as it is.
  }
  // The first release kept a single pack here.
  return [list];
}
