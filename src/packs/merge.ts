import type { Item, Pack } from './pack.ts';

/** Two versions of a pack in one: the first as it is, then what only the second has; nothing is lost. */
export function mergePacks(mine: Pack, theirs: Pack): Pack {
  return {
    title: mine.title || theirs.title,
    items: [...mine.items, ...onlyIn(theirs.items, mine.items)],
  };
}

/** Whether two packs say the same. */
export function samePack(one: Pack, other: Pack): boolean {
  return one.title === other.title && one.items.map(keyOf).join() === other.items.map(keyOf).join();
}

/** What the first has beyond the second; duplicates count. */
function onlyIn(items: readonly Item[], others: readonly Item[]): Item[] {
  const rest = new Map<string, number>();
  for (const item of others) rest.set(keyOf(item), (rest.get(keyOf(item)) ?? 0) + 1);
  return items.filter((item) => {
    const left = rest.get(keyOf(item)) ?? 0;
    rest.set(keyOf(item), left - 1);
    return left <= 0;
  });
}

function keyOf(item: Item): string {
  return JSON.stringify(
    item.kind === 'passage' ? [item.kind, item.id, item.mark] : [item.kind, item.text],
  );
}
