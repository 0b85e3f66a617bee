import { parsePassageId } from '#edition/address.ts';
import type {
  Excerpt,
  WithdrawnPassageLink,
  PackItem,
  Pack,
  ResolvedItem,
  ResolvedPack,
} from './pack.ts';

/** Looks up a passage id: its excerpt (a moved passage also answers to its old id), or the link of a withdrawn one. */
export type PassageLookup = (id: string) => Excerpt | WithdrawnPassageLink | undefined;

/** Looks up every passage of a pack. */
export function resolvePack(pack: Pack, lookup: PassageLookup): ResolvedPack {
  return { title: pack.title, items: pack.items.map((item) => resolveItem(item, lookup)) };
}

/** Looks up the passage of an item; other items stay as they are. */
export function resolveItem(item: PackItem, lookup: PassageLookup): ResolvedItem {
  if (item.kind !== 'passage') return item;
  const { id } = item;
  const found = lookup(id);
  if (!found) return { kind: 'missing', id, name: id, path: null };
  if (!('mark' in found)) return { kind: 'missing', id, ...found };
  return { kind: 'passage', excerpt: found, changed: found.mark !== item.mark };
}

/** The ids of the documents whose passages a pack holds, each once. */
export function documentIdsIn({ items }: Pack): string[] {
  const documents = items.flatMap((item) =>
    item.kind === 'passage' ? (parsePassageId(item.id)?.document ?? []) : [],
  );
  return [...new Set(documents)];
}
