import type { Excerpt, GonePlace, Item, Pack, ShownItem, ShownPack } from './pack.ts';

/** What the library knows of an id: the passage that it means today (one that moved answers to its old id), or where one stood. */
export type Find = (id: string) => Excerpt | GonePlace | undefined;

/** A pack ready to be shown. */
export function showPack(pack: Pack, find: Find): ShownPack {
  return { title: pack.title, items: pack.items.map((item) => showItem(item, find)) };
}

/** An item ready to be shown. */
export function showItem(item: Item, find: Find): ShownItem {
  if (item.kind !== 'passage') return item;
  const { id } = item;
  const found = find(id);
  if (!found) return { kind: 'missing', id, name: id, path: null };
  if (!('mark' in found)) return { kind: 'missing', id, ...found };
  return { kind: 'passage', excerpt: found, changed: found.mark !== item.mark };
}

/** The ids of the documents that a pack's passages are of, each once. */
export function documentsIn({ items }: Pack): string[] {
  const documents = items.flatMap((item) =>
    item.kind === 'passage' ? [item.id.split('/')[0] ?? ''] : [],
  );
  return [...new Set(documents)];
}
