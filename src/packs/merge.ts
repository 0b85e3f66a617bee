import type { PackItem, Pack } from './pack.ts';

/** Merges two versions of a pack: the first unchanged, then the items that only the second has. */
export function mergePacks(mine: Pack, theirs: Pack): Pack {
  return {
    title: mine.title || theirs.title,
    items: [...mine.items, ...itemsBeyond(theirs.items, mine.items)],
  };
}

/** Tells whether two packs have the same title and items. */
export function samePack(one: Pack, other: Pack): boolean {
  return one.title === other.title && one.items.map(keyOf).join() === other.items.map(keyOf).join();
}

/** The items that `others` lacks; an item that occurs n times there covers n occurrences. */
function itemsBeyond(items: readonly PackItem[], others: readonly PackItem[]): PackItem[] {
  const available = new Map<string, number>();
  for (const item of others) {
    available.set(keyOf(item), (available.get(keyOf(item)) ?? 0) + 1);
  }
  return items.filter((item) => {
    const count = available.get(keyOf(item)) ?? 0;
    available.set(keyOf(item), count - 1);
    return count <= 0;
  });
}

function keyOf(item: PackItem): string {
  return JSON.stringify(
    item.kind === 'passage' ? [item.kind, item.id, item.mark] : [item.kind, item.text],
  );
}
