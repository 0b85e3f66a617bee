import type { Passage } from '../passage.ts';

/** A stretch of the library: `notice`, `notice/speech` with all below it, or `notice/report#p4-p11`. */
export type Scope = string;

/** What a scope must look like. */
export const SCOPE = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:#p[1-9]\d*(?:-p[1-9]\d*)?)?$/u;

/** Whether a passage stands within a scope. */
export function covers(scope: Scope, { document, section, n }: Passage): boolean {
  const [place = '', range] = scope.split('#');
  const where = `${document}/${section}`;
  if (range === undefined) return where === place || where.startsWith(`${place}/`);
  const [from = 0, to = from] = [...range.matchAll(/\d+/gu)].map(Number);
  return where === place && n >= from && n <= to;
}
