import type { Excerpt, Item, Pack, ShownItem, ShownPack } from './pack.ts';

/**
 * A pack ready to be shown.
 * @param find the passage that an id means today; one that moved answers to its old id
 */
export function showPack(pack: Pack, find: (id: string) => Excerpt | undefined): ShownPack {
  return { title: pack.title, items: pack.items.map((item) => showItem(item, find)) };
}

function showItem(item: Item, find: (id: string) => Excerpt | undefined): ShownItem {
  if (item.kind !== 'passage') return item;
  const excerpt = find(item.id);
  if (!excerpt) return { kind: 'missing', id: item.id };
  return { kind: 'passage', excerpt, changed: excerpt.mark !== item.mark };
}

/** The ids of the documents that a pack's passages are of, each once. */
export function documentsIn({ items }: Pack): string[] {
  const documents = items.flatMap((item) =>
    item.kind === 'passage' ? [item.id.split('/')[0] ?? ''] : [],
  );
  return [...new Set(documents)];
}
