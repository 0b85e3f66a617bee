import { checksumOf } from '#packs/checksum.ts';
import { writeLink } from '#packs/codec/writeLink.ts';
import type { PackItem } from '#packs/pack.ts';
import { firstDocument } from '../site.ts';

/** Returns a passage of the site as an item of a pack. */
export function itemFor({ id, text }: { id: string; text: string }): PackItem {
  return { kind: 'passage', id, mark: checksumOf(text) };
}

/** Returns the query of a pack of these items. */
export function packQuery(title: string, items: readonly PackItem[]): string {
  return `?p=${writeLink({ title, items: [...items] })}`;
}

/** Returns the query of a pack with every passage of the first document, a heading, and a note for the speaker. */
export function wholeQuery(): string {
  return packQuery('一课', [
    { kind: 'note', text: '先问好' },
    { kind: 'heading', text: '全文' },
    ...firstDocument().map(itemFor),
  ]);
}
