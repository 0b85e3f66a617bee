import type { Document } from './document.ts';
import { paginate } from './paginate.ts';
import { groupBy } from './groupBy.ts';

/** Documents listed together: those of one issuer, or a run of them in order of their names. */
export interface DocumentGroup {
  /** The issuer; empty where the source names none. */
  issuer: string;
  documents: Document[];
}

/** The most documents in a group; from this number on the home page lists groups, each with a page. */
export const GROUP_SIZE = 100;

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });

/** Groups documents by issuer and sorts them by name; no group is longer than {@link GROUP_SIZE}. */
export function documentGroups(documents: readonly Document[]): DocumentGroup[] {
  const issuers = groupBy(documents, ({ issuer }) => issuer);
  return [...issuers]
    .sort(([a], [b]) => byIssuer(a, b))
    .flatMap(([issuer, own]) => {
      const sorted = own.sort((a, b) => BY_NAME.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
      return paginate(sorted, GROUP_SIZE).map((part) => ({ issuer, documents: part }));
    });
}

/** Names a group by its issuer; where the issuer has several groups, the first and last document name follow. */
export function groupName(
  { issuer, documents }: DocumentGroup,
  groups: readonly DocumentGroup[],
): string {
  const name = issuer || (groups.some((group) => group.issuer) ? '没有写明发文机关' : '');
  if (name && groups.filter((group) => group.issuer === issuer).length === 1) return name;
  const [first, last] = [documents.at(0), documents.at(-1)];
  if (!first || !last) throw new Error('a group without documents has no name');
  return `${name && `${name}：`}${first.name}—${last.name}`;
}

/** Sorts documents whose source names no issuer last. */
function byIssuer(a: string, b: string): number {
  if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
  return BY_NAME.compare(a, b);
}
