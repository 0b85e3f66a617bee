import type { Document } from './document.ts';
import { leavesOf } from './paginate.ts';

/** Documents that stand together on the home page: those of one issuer, or a stretch of them in order of their names. */
export interface DocumentGroup {
  /** The issuer; empty where the source names none. */
  issuer: string;
  documents: Document[];
}

/** From so many documents on, the home page lists shelves instead, and each shelf has a page. */
export const GROUP_SIZE = 100;

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });

/** The library as a reader looks for a document: by issuer, then by name, no shelf longer than a page. */
export function documentGroups(documents: readonly Document[]): DocumentGroup[] {
  const issuers = Map.groupBy(documents, ({ issuer }) => issuer);
  return [...issuers]
    .sort(([a], [b]) => byIssuer(a, b))
    .flatMap(([issuer, own]) => {
      const sorted = own.toSorted(
        (a, b) => BY_NAME.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
      );
      return leavesOf(sorted, GROUP_SIZE).map((part) => ({ issuer, documents: part }));
    });
}

/** What a shelf is called: its issuer, and, where there are several shelves of that issuer, from which name to which. */
export function groupName({ issuer, documents }: DocumentGroup, shelves: readonly DocumentGroup[]): string {
  const name = issuer || (shelves.some((shelf) => shelf.issuer) ? '没有写明发文机关' : '');
  if (name && shelves.filter((shelf) => shelf.issuer === issuer).length === 1) return name;
  const [first, last] = [documents[0]?.name ?? '', documents[documents.length - 1]?.name ?? ''];
  return `${name && `${name}：`}${first}—${last}`;
}

/** Those whose source names no issuer come last. */
function byIssuer(a: string, b: string): number {
  if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
  return BY_NAME.compare(a, b);
}
