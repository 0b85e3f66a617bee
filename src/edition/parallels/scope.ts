import type { Passage } from '../passage.ts';

/** A range of the library: `notice`, `notice/speech` with all below it, or `notice/report#p4-p11`. */
export type Scope = string;

/** The pattern of a scope. */
export const SCOPE_PATTERN = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:#p[1-9]\d*(?:-p[1-9]\d*)?)?$/u;

/** Tells whether a passage lies within a scope. */
export function covers(scope: Scope, { document, section, n }: Passage): boolean {
  const [path, range] = scope.split('#');
  const own = `${document}/${section}`;
  if (range === undefined) return own === path || own.startsWith(`${path}/`);
  const [from, to = from] = [...range.matchAll(/\d+/gu)].map(Number);
  if (from === undefined || to === undefined) throw new Error(`${scope} is no scope`);
  return own === path && n >= from && n <= to;
}
