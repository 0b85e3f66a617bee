/** Writes packs as a parameter of an address, which `link.ts` reads. */
import { parsePassageId, passageId } from '#edition/address.ts';
import type { PassageRef } from '#edition/address.ts';
import { parseChecksum } from '../checksum.ts';
import type { PackItem, Pack } from '../pack.ts';
import { BinaryWriter } from './binary.ts';
import { encodeBytes } from './compress.ts';
import { GROUP, VERSION } from './link.ts';

type Passage = Extract<PackItem, { kind: 'passage' }>;
type Group = [PackItem, ...PackItem[]];

/** Writes a pack as a code, version first: ASCII letters, digits, `-` and `_` only. */
export function writeLink({ title, items }: Pack): string {
  const passages = items.filter((item) => item.kind === 'passage');
  const sections = [...new Set(passages.map(sectionOf))];
  const writer = new BinaryWriter();
  writer.text(title);
  writer.number(sections.length);
  for (const section of sections) writer.text(section);
  const groups = groupRuns(items);
  writer.number(groups.length);
  for (const group of groups) writeGroup(writer, group, sections);
  // Checksums compress badly; together at the end they do not disturb the compression of the rest.
  for (const passage of passages) writer.uint24(checksumIn(passage));
  return VERSION + encodeBytes(writer.toBytes());
}

function referenceOf({ id }: Passage): PassageRef {
  const reference = parsePassageId(id);
  if (!reference) throw new Error(`not a passage id: ${id}`);
  return reference;
}

function sectionOf(passage: Passage): string {
  const { document, section } = referenceOf(passage);
  return `${document}/${section}`;
}

function checksumIn({ id, mark }: Passage): number {
  const checksum = parseChecksum(mark);
  if (checksum === null) throw new Error(`no checksum for ${id}`);
  return checksum;
}

/** Groups items so that consecutive passages form one run: `p3, p4, p5` is one group of three. */
function groupRuns(items: readonly PackItem[]): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group && last && follows(item, last)) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

function follows(item: PackItem, last: PackItem): boolean {
  if (item.kind !== 'passage' || last.kind !== 'passage') return false;
  const reference = referenceOf(last);
  return item.id === passageId({ ...reference, n: reference.n + 1 });
}

function writeGroup(writer: BinaryWriter, group: Group, sections: readonly string[]): void {
  const [first] = group;
  if (first.kind !== 'passage') {
    writer.number(GROUP[first.kind]);
    writer.text(first.text);
    return;
  }
  writer.number(GROUP.run + sections.indexOf(sectionOf(first)));
  writer.number(referenceOf(first).n);
  writer.number(group.length);
}
