import type { Document } from '../document.ts';
import { kindOf, yearOf } from './documentKind.ts';
import { groupBy } from '../groupBy.ts';
import { paginate } from '../paginate.ts';

/** The properties by which an editor may group documents: the kind that their titles name, their years, their issuers. */
export const GROUPINGS = ['kind', 'year', 'issuer'] as const;
/** One of the {@link GROUPINGS}. */
export type Grouping = (typeof GROUPINGS)[number];

/** The editor's choice of groups, and the names of those that come first. */
export interface GroupChoice {
  by: Grouping;
  order: readonly string[];
}

/** Documents listed together: those of one kind, year or issuer, or a run of them in order of their names. */
export interface DocumentGroup {
  /** The kind, year or issuer; where none is known, words that say so; empty where no document states one. */
  heading: string;
  /** The first and last document, where the heading has several groups or is empty; else empty. */
  range: string;
  documents: Document[];
}

/** The most documents in a group; from this number on the home page lists groups, each with a page. */
export const GROUP_SIZE = 100;

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });
// The words must hold of a text that states what its document.yaml, or the list of kinds, has not.
const KEYS: Record<Grouping, { of: (document: Document) => string; none: string }> = {
  kind: { of: kindOf, none: '其他文件' },
  year: { of: yearOf, none: '未注明年份' },
  issuer: { of: ({ issuer }) => issuer, none: '没有写明发文机关' },
};

/** Groups documents as the editor chose and sorts them by name; no group is longer than {@link GROUP_SIZE}. */
export function documentGroups(
  documents: readonly Document[],
  { by, order }: GroupChoice = { by: 'issuer', order: [] },
): DocumentGroup[] {
  const { of, none } = KEYS[by];
  const sorted = [...groupBy(documents, of)].sort(([a], [b]) => compareKeys(a, b, by, order));
  return sorted.flatMap(([key, own]) => groupsOf(key || (sorted.length > 1 ? none : ''), own));
}

function groupsOf(heading: string, documents: Document[]): DocumentGroup[] {
  const sorted = documents.sort(
    (a, b) => BY_NAME.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
  const parts = paginate(sorted, GROUP_SIZE);
  const isWhole = heading !== '' && parts.length === 1;
  return parts.map((part) => ({
    heading,
    range: isWhole ? '' : `${part[0]?.name}—${part.at(-1)?.name}`,
    documents: part,
  }));
}

/** Names a group among all by its heading and its range. */
export function groupName({ heading, range }: DocumentGroup): string {
  return [heading, range].filter(Boolean).join('：');
}

/** Sorts the editor's names first, then years from the latest and other names in order; what states nothing is last. */
function compareKeys(a: string, b: string, by: Grouping, order: readonly string[]): number {
  if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
  const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  if (placeOf(a) !== placeOf(b)) return placeOf(a) - placeOf(b);
  return by === 'year' ? BY_NAME.compare(b, a) : BY_NAME.compare(a, b);
}
