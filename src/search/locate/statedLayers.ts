/** Whose words a reference states that its places carry: 讲话（一）3，通知转述讲话. */
import type { DocumentPlaces, ReferenceTarget } from './placeNames.ts';
import { addressOf } from './placeNames.ts';
import { targetsOf } from './resolution.ts';
import type { Resolution } from './resolution.ts';

/** Words of a reference that name places, and the labels of the layers that it states for them. */
interface StatedWords {
  words: string;
  labels: readonly string[];
}

/** Resolves a reference by its words without the labels of layers; the targets carry those stated for them. */
export function withStatedLayers(
  document: DocumentPlaces,
  folded: string,
  resolve: (words: string) => Resolution | null,
): Resolution | null {
  const groups = statedWordsIn(document, folded);
  const words = (count: number) =>
    groups
      .slice(0, count)
      .map((group) => group.words)
      .join(',');
  const found = resolve(words(groups.length));
  if (!found || groups.every(({ labels }) => labels.length === 0)) return found;
  const addresses = (text: string) => {
    const own = resolve(text);
    return own ? targetsOf(own).map(addressOf) : [];
  };
  const stated = new Map<string, string[]>();
  for (const [index, { words: own, labels }] of groups.entries()) {
    const before = new Set(index === 0 ? [] : addresses(words(index)));
    // A number alone, 5 after 讲话（一）3, is a place only by what stands before it.
    const added = addresses(words(index + 1)).filter((address) => !before.has(address));
    for (const address of new Set([...addresses(own), ...added]))
      stated.set(address, [...(stated.get(address) ?? []), ...labels]);
  }
  return mapTargets(found, (target) => {
    const labels = stated.get(addressOf(target)) ?? [];
    return labels.length > 0 ? { ...target, stated: [...new Set(labels)] } : target;
  });
}

/** Divides a reference behind the labels in it. */
function statedWordsIn({ labels }: DocumentPlaces, folded: string): StatedWords[] {
  const groups: { words: string; labels: string[] }[] = [];
  for (const part of folded.split(',')) {
    if (!/[\p{L}\p{N}]/u.test(part)) continue;
    const printed = part.split('、').map((label) => labels.get(label.trim()));
    const last = groups[groups.length - 1];
    if (printed.every((label) => label !== undefined)) {
      if (last) last.labels.push(...printed);
    } else if (last && last.labels.length === 0) last.words += `,${part}`;
    else groups.push({ words: part, labels: [] });
  }
  return groups;
}

function mapTargets(
  found: Resolution,
  change: (target: ReferenceTarget) => ReferenceTarget,
): Resolution {
  switch (found.kind) {
    case 'missing':
      return found;
    case 'place':
      return { ...found, target: change(found.target) };
    default:
      return { ...found, targets: found.targets.map(change) };
  }
}

/** Returns the layers that a reference states for a place and that are none of the place's. */
export function otherLayers(
  { stated = [] }: ReferenceTarget,
  layers: readonly string[],
): readonly string[] {
  return stated.filter((label) => !layers.includes(label));
}
