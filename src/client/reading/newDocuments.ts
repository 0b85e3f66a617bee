/** Finds the documents that are new or changed since the reader's last visit, from what this browser alone keeps. */
import type { DocumentEntry } from '#edition/document.ts';
import { TAB_STORE, read, write } from '../platform/storage.ts';
import { storagePlace } from '../platform/storagePlace.ts';

/** The documents that a visit saw: the day of it, the release of the table, and the digests by id. */
export interface SeenDocuments {
  day: string;
  release: string;
  digests: Readonly<Record<string, string>>;
}

/** The documents that are new and those whose words changed, each in the order of the library. */
export interface DocumentNews {
  added: DocumentEntry[];
  changed: DocumentEntry[];
}

/** Returns the key for the site at this address; several sites may share a host and with it the storage. */
const keyOf = (root: string) => `yandu.documents ${root}`;

/**
 * Returns what the visit before this one saw; null where it is not known. A visit is as long as its tab is open, so
 * that what is new stays listed while the reader comes back to the page.
 */
export function lastVisit(root: string): SeenDocuments | null {
  // Storage that lasts as long as the tab knows nothing of another visit.
  if (storagePlace() !== 'browser') return null;
  const before = read(keyOf(root), TAB_STORE) ?? read(keyOf(root));
  if (before === null) return null;
  write(keyOf(root), before, TAB_STORE);
  return parseSeen(before);
}

/** Keeps what this visit sees, for the next one. */
export function keepVisit(root: string, seen: SeenDocuments): void {
  if (storagePlace() !== 'browser') return;
  const text = JSON.stringify(seen);
  // The first visit of all compares with itself as long as its tab is open.
  if (read(keyOf(root), TAB_STORE) === null) write(keyOf(root), text, TAB_STORE);
  write(keyOf(root), text);
}

/** Compares the documents of the library with those that a visit saw. */
export function newsSince(
  { digests }: Pick<SeenDocuments, 'digests'>,
  documents: readonly DocumentEntry[],
): DocumentNews {
  const known = new Map(Object.entries(digests));
  return {
    added: documents.filter(([id]) => !known.has(id)),
    changed: documents.filter(([id, , digest]) => known.has(id) && known.get(id) !== digest),
  };
}

/** Returns a stored visit, or null for what this site has not written. */
function parseSeen(text: string): SeenDocuments | null {
  try {
    const { day, release, digests } = JSON.parse(text);
    const entries = Object.entries(digests as object);
    const good =
      /^\d{4}-\d\d-\d\d$/u.test(day) &&
      typeof release === 'string' &&
      entries.every(([, digest]) => typeof digest === 'string');
    return good ? { day, release, digests: Object.fromEntries(entries) } : null;
  } catch {
    return null;
  }
}
