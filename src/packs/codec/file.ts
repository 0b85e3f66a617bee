/** Writes and reads packs as JSON text, for files and for storage. */
import { parsePassageId } from '#edition/address.ts';
import { LIMITS } from '../limits.ts';
import { parseChecksum } from '../checksum.ts';
import type { PackItem, Pack } from '../pack.ts';
import type { PackReadResult } from './readError.ts';
import { ReadError, catchReadErrors } from './readError.ts';

const FORMAT = 'yandu-pack';
const VERSION = 1;

/** Writes a pack as the text of a pack file. */
export function writePackFile({ title, items }: Pack): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, title, items }, null, 1)}\n`;
}

/** Reads a pack from the text of a pack file; never throws, whatever the text. */
export function readPackFile(text: string): PackReadResult {
  return catchReadErrors(() => {
    if (text.length > LIMITS.bytes) throw new ReadError('oversized');
    if (text.trim() === '') throw new ReadError('empty');
    return readPack(parse(text));
  });
}

function parse(text: string): Record<string, unknown> {
  // Some text editors put a byte order mark in front.
  const clean = text.replace(/^\uFEFF/u, '').trim();
  if (!clean.startsWith('{')) throw new ReadError('foreign');
  const data: unknown = JSON.parse(clean);
  if (!isRecord(data) || data['format'] !== FORMAT) throw new ReadError('foreign');
  if (Number(data['version']) > VERSION) throw new ReadError('newer');
  return data;
}

function readPack({ title, items }: Record<string, unknown>): Pack {
  if (!Array.isArray(items)) throw new ReadError('damaged');
  if (items.length > LIMITS.items) throw new ReadError('oversized');
  return { title: readText(title, LIMITS.line), items: items.map(readItem) };
}

function readItem(item: unknown): PackItem {
  if (!isRecord(item)) throw new ReadError('damaged');
  const { kind, id, mark, text } = item;
  if (kind === 'heading') return { kind, text: readText(text, LIMITS.line) };
  if (kind === 'note') return { kind, text: readText(text, LIMITS.note) };
  const known = typeof id === 'string' && parsePassageId(id) !== null;
  if (kind !== 'passage' || !known || typeof mark !== 'string' || parseChecksum(mark) === null) {
    throw new ReadError('damaged');
  }
  return { kind, id, mark };
}

function readText(text: unknown, limit: number): string {
  if (typeof text !== 'string') throw new ReadError('damaged');
  if (text.length > limit) throw new ReadError('oversized');
  return text;
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
