import { passagesOf } from '#edition/document.ts';
import type { Document, DocumentEntry } from '#edition/document.ts';
import { sha256 } from '#library/fingerprint.ts';
import { writePayload } from '#search/index/payload.ts';

/** The table of a library's documents: a classic script, named by a digest of all of it. */
export interface DocumentTable {
  /** The digest that its name holds; the payload's release. */
  release: string;
  /** Path from the site's root. */
  file: string;
  code: string;
}

/** Returns the table by which a reader's browser finds what is new since the last visit. */
export function documentTableOf(documents: readonly Document[]): DocumentTable {
  const entries: DocumentEntry[] = documents.map((document) => [
    document.id,
    document.name,
    digestOf(document),
  ]);
  const release = sha256(JSON.stringify(entries)).slice(0, 10);
  const file = `assets/documents.${release}.js`;
  return { release, file, code: writePayload(release, entries) };
}

function digestOf(document: Document): string {
  const words = passagesOf(document).map(({ id, fingerprint }) => `${id} ${fingerprint}`);
  return sha256([document.name, ...words].join('\n')).slice(0, 10);
}
