/**
 * A pack in an address: `?p=1<code>`. The version comes first and in clear, so that a later
 * release's link is told from a damaged one. In the query, because chats drop what follows `#`.
 */
import { parsePassageId, passageId } from '#edition/address.ts';
import { Reader, Writer } from './binary.ts';
import { bytesIn, codeOf } from './compression.ts';
import { LIMITS } from '../limits.ts';
import { markFrom, sumIn } from '../checksum.ts';
import type { Item, Pack } from '../pack.ts';
import type { Reading } from './readError.ts';
import { Refused, reading } from './readError.ts';

/** The name under which an address carries a pack. */
export const PARAMETER = 'p';
const VERSION = '1';
const LONGEST_SECTION = 300;
const LARGEST_NUMBER = 1_000_000;
/** What an item begins with; from 2 up it is a run of passages of the section with that number. */
const HEADING = 0;
const NOTE = 1;
const RUN = 2;

type Passage = Extract<Item, { kind: 'passage' }>;

/** The code of a pack, version first: ASCII letters, digits, `-` and `_` only. */
export function writeLink({ title, items }: Pack): string {
  const sections = [...new Set(items.flatMap((item) => sectionOf(item) ?? []))];
  const writer = new Writer();
  writer.text(title);
  writer.number(sections.length);
  for (const section of sections) writer.text(section);
  const groups = groupsOf(items);
  writer.number(groups.length);
  for (const group of groups) writeGroup(writer, group, sections);
  // Marks look like noise to the compressor: all together at the end they spoil nothing else.
  for (const item of items) if (item.kind === 'passage') writer.triple(sumIn(item.mark) ?? 0);
  return VERSION + codeOf(writer.done());
}

/** The pack in a code; whatever the code is, this returns, and soon. */
export function readLink(code: string): Reading {
  return reading(() => {
    if (code.length > LIMITS.code) throw new Refused('oversized');
    // What a chat glued to the end of the address is no part of it.
    const [clean = ''] = /^[\w-]*/u.exec(code.trim()) ?? [];
    if (clean === '') throw new Refused(code.trim() === '' ? 'empty' : 'foreign');
    if (!clean.startsWith(VERSION)) throw new Refused(/^[2-9]/u.test(clean) ? 'newer' : 'foreign');
    return readPack(new Reader(bytesIn(clean.slice(1))));
  });
}

function sectionOf(item: Item): string | null {
  return item.kind === 'passage' ? (item.id.split('#')[0] ?? null) : null;
}

/** Items with neighbouring passages put together: `p3, p4, p5` is one group of three. */
function groupsOf(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group && last && follows(item, last)) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

function follows(item: Item, last: Item): boolean {
  if (item.kind !== 'passage' || last.kind !== 'passage') return false;
  const [one, two] = [parsePassageId(last.id), parsePassageId(item.id)];
  return two !== null && one !== null && item.id === passageId({ ...one, n: one.n + 1 });
}

function writeGroup(writer: Writer, group: readonly Item[], sections: readonly string[]): void {
  const [first] = group;
  if (!first) return;
  if (first.kind !== 'passage') {
    writer.number(first.kind === 'heading' ? HEADING : NOTE);
    writer.text(first.text);
    return;
  }
  writer.number(RUN + sections.indexOf(sectionOf(first) ?? ''));
  writer.number(parsePassageId(first.id)?.n ?? 0);
  writer.number(group.length);
}

function readPack(reader: Reader): Pack {
  const title = reader.text(LIMITS.line);
  const sections = Array.from({ length: reader.number(LIMITS.items) }, () =>
    reader.text(LONGEST_SECTION),
  );
  const items: Item[] = [];
  for (let groups = reader.number(LIMITS.items); groups > 0; groups -= 1) {
    items.push(...readGroup(reader, sections));
    if (items.length > LIMITS.items) throw new Refused('oversized');
  }
  for (const item of items) if (item.kind === 'passage') item.mark = markFrom(reader.triple());
  reader.end();
  return { title, items };
}

function readGroup(reader: Reader, sections: readonly string[]): Item[] {
  const kind = reader.number(RUN + LIMITS.items);
  if (kind === HEADING) return [{ kind: 'heading', text: reader.text(LIMITS.line) }];
  if (kind === NOTE) return [{ kind: 'note', text: reader.text(LIMITS.note) }];
  const section = sections[kind - RUN] ?? '';
  const from = reader.number(LARGEST_NUMBER);
  const size = reader.number(LIMITS.items);
  return Array.from({ length: size }, (_, index) => readPassage(`${section}#p${from + index}`));
}

function readPassage(id: string): Passage {
  if (!parsePassageId(id)) throw new Refused('damaged');
  return { kind: 'passage', id, mark: '' };
}
