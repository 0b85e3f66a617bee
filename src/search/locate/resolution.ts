/** The results of references. */
import type { MissingPlace } from './missingPlace.ts';
import type { ReferenceTarget } from './placeNames.ts';

/**
 * The result of a reference: one place; the places of a list or range in order, with what there is in place of those
 * that are missing; those of a range that begins after its end, in reading order, to choose from; several to choose
 * from; or none.
 */
export type Resolution =
  | { kind: 'place'; target: ReferenceTarget }
  | { kind: 'places'; targets: ReferenceTarget[]; missing: MissingPlace[] }
  | { kind: 'descending'; targets: ReferenceTarget[]; ends: (readonly ReferenceTarget[])[] }
  | { kind: 'choice'; targets: ReferenceTarget[] }
  | { kind: 'missing'; missing: MissingPlace };

/** Returns the targets of a resolution. */
export function targetsOf(found: Resolution): ReferenceTarget[] {
  switch (found.kind) {
    case 'place':
      return [found.target];
    case 'missing':
      return [];
    default:
      return found.targets;
  }
}
