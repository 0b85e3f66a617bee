import { markOf } from '#packs/checksum.ts';
import { writeLink } from '#packs/codec/link.ts';
import type { Item } from '#packs/pack.ts';
import { allPassages } from '../site.ts';

/** A passage of the site as an item of a pack. */
export function itemFor({ id, text }: { id: string; text: string }): Item {
  return { kind: 'passage', id, mark: markOf(text) };
}

/** The query that carries a pack of these items. */
export function packQuery(title: string, items: readonly Item[]): string {
  return `?p=${writeLink({ title, items: [...items] })}`;
}

/** Every passage of the first document in one pack, with a heading and a note for the speaker. */
export function wholeQuery(): string {
  const passages = allPassages();
  const own = passages.filter(({ document }) => document === passages[0]?.document);
  return packQuery('一课', [
    { kind: 'note', text: '先问好' },
    { kind: 'heading', text: '全文' },
    ...own.map(itemFor),
  ]);
}
