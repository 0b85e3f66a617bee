/** A pack as text for a file or for storage: JSON that says what it is. */
import { parsePassageId } from '#edition/address.ts';
import { LIMITS } from '../limits.ts';
import { sumIn } from '../checksum.ts';
import type { Item, Pack } from '../pack.ts';
import type { Reading } from './readError.ts';
import { Refused, reading } from './readError.ts';

const FORMAT = 'yandu-pack';
const VERSION = 1;

/** The text of a pack's file. */
export function writeFile({ title, items }: Pack): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, title, items }, null, 1)}\n`;
}

/** The pack in such a text; whatever the text is, this returns, and says why there is none. */
export function readFile(text: string): Reading {
  return reading(() => {
    if (text.length > LIMITS.bytes) throw new Refused('oversized');
    if (text.trim() === '') throw new Refused('empty');
    return packIn(parse(text));
  });
}

function parse(text: string): Record<string, unknown> {
  // An editor may have put a byte order mark in front.
  const clean = text.replace(/^\uFEFF/u, '').trim();
  if (!clean.startsWith('{')) throw new Refused('foreign');
  const data: unknown = JSON.parse(clean);
  if (!isRecord(data) || data['format'] !== FORMAT) throw new Refused('foreign');
  if (Number(data['version']) > VERSION) throw new Refused('newer');
  return data;
}

function packIn({ title, items }: Record<string, unknown>): Pack {
  if (!Array.isArray(items)) throw new Refused('damaged');
  if (items.length > LIMITS.items) throw new Refused('oversized');
  return { title: line(title, LIMITS.line), items: items.map(itemIn) };
}

function itemIn(item: unknown): Item {
  if (!isRecord(item)) throw new Refused('damaged');
  const { kind, id, mark, text } = item;
  if (kind === 'heading') return { kind, text: line(text, LIMITS.line) };
  if (kind === 'note') return { kind, text: line(text, LIMITS.note) };
  const known = typeof id === 'string' && parsePassageId(id) !== null;
  if (kind !== 'passage' || !known || typeof mark !== 'string' || sumIn(mark) === null) {
    throw new Refused('damaged');
  }
  return { kind, id, mark };
}

function line(text: unknown, limit: number): string {
  if (typeof text !== 'string') throw new Refused('damaged');
  if (text.length > limit) throw new Refused('oversized');
  return text;
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
