/**
 * Reads packs from a parameter of an address: `?p=1<code>`. The version stands uncompressed in front, so that the link
 * of a later release is told from a damaged one. The query carries it, because chats drop fragments.
 */
import { parsePassageId } from '#edition/address.ts';
import { BinaryReader } from './binary.ts';
import { decodeBytes } from './decompress.ts';
import { LIMITS } from '../limits.ts';
import { formatChecksum } from '../checksum.ts';
import type { PackItem, Pack } from '../pack.ts';
import type { PackReadResult } from './readError.ts';
import { ReadError, catchReadErrors } from './readError.ts';

/** Name of the query parameter that carries a pack. */
export const PACK_PARAMETER = 'p';
/** Version of the links that this release writes. */
export const VERSION = '1';
const MAX_SECTION_LENGTH = 300;
const MAX_PASSAGE_NUMBER = 1_000_000;
/** First number of a group; from `run` on it is a run of passages, and the rest is the index of their section. */
export const GROUP = { heading: 0, note: 1, run: 2 } as const;

type Passage = Extract<PackItem, { kind: 'passage' }>;
/** An item before its checksum, which stands at the end, is read. */
type UnmarkedItem = Exclude<PackItem, Passage> | Omit<Passage, 'mark'>;

/** Reads a pack from a code; never throws and ends soon, whatever the code. */
export function readLink(code: string): PackReadResult {
  return catchReadErrors(() => {
    if (code.length > LIMITS.code) throw new ReadError('oversized');
    // Chats append punctuation and parameters to the address.
    const clean = code.trim().replace(/[^\w-].*$/su, '');
    if (clean === '') throw new ReadError(code.trim() === '' ? 'empty' : 'foreign');
    if (!clean.startsWith(VERSION)) {
      throw new ReadError(/^[2-9]/u.test(clean) ? 'newer' : 'foreign');
    }
    return readPack(new BinaryReader(decodeBytes(clean.slice(1))));
  });
}

function readPack(reader: BinaryReader): Pack {
  const title = reader.text(LIMITS.line);
  const sections = Array.from({ length: reader.number(LIMITS.items) }, () =>
    reader.text(MAX_SECTION_LENGTH),
  );
  const items: UnmarkedItem[] = [];
  for (let groups = reader.number(LIMITS.items); groups > 0; groups -= 1) {
    items.push(...readGroup(reader, sections));
    if (items.length > LIMITS.items) throw new ReadError('oversized');
  }
  const marked = items.map((item) =>
    item.kind === 'passage' ? { ...item, mark: formatChecksum(reader.uint24()) } : item,
  );
  reader.expectEnd();
  return { title, items: marked };
}

function readGroup(reader: BinaryReader, sections: readonly string[]): UnmarkedItem[] {
  const kind = reader.number(GROUP.run + LIMITS.items);
  if (kind === GROUP.heading) return [{ kind: 'heading', text: reader.text(LIMITS.line) }];
  if (kind === GROUP.note) return [{ kind: 'note', text: reader.text(LIMITS.note) }];
  const section = sections[kind - GROUP.run];
  if (section === undefined) throw new ReadError('damaged');
  const from = reader.number(MAX_PASSAGE_NUMBER);
  const size = reader.number(LIMITS.items);
  return Array.from({ length: size }, (_, index) => readPassage(`${section}#p${from + index}`));
}

function readPassage(id: string): UnmarkedItem {
  if (!parsePassageId(id)) throw new ReadError('damaged');
  return { kind: 'passage', id };
}
