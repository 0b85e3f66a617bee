/** Pagefind 1.6.0's private file format, as far as search needs it. */
import { decodeCbor } from './cbor.ts';
import type { Cbor } from './cbor.ts';

/** The one version whose files these functions read. */
export const PAGEFIND_VERSION = '1.6.0';

const MAGIC = 'pagefind_dcd';

/** A chunk of the index: it holds the words from `from` up to the next chunk's, in code point order. */
export interface ChunkName {
  from: string;
  hash: string;
}

/** What the meta file says: how many words each page has, in the order they were added, and the chunks. */
export interface Meta {
  pages: number[];
  chunks: ChunkName[];
}

/** The content of an unzipped `.pf_*` file. @throws Error when it is something else */
export function unwrap(bytes: Uint8Array): Cbor {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new Error('not a Pagefind file');
  return decodeCbor(bytes.subarray(MAGIC.length));
}

/** An unzipped `.pf_meta` file. @throws Error when its version or shape is not the expected one */
export function readMeta(bytes: Uint8Array): Meta {
  const [version, pages, chunks] = list(unwrap(bytes));
  if (version !== PAGEFIND_VERSION)
    throw new Error(`Pagefind ${String(version)}, not ${PAGEFIND_VERSION}`);
  return {
    pages: list(pages).map((page) => number(list(page)[1])),
    chunks: list(chunks).map((chunk) => {
      const [from, , hash] = list(chunk);
      return { from: text(from), hash: text(hash) };
    }),
  };
}

/** An unzipped `.pf_index` file: word → numbers of the pages that hold it. @throws Error when it has another shape */
export function readChunk(bytes: Uint8Array): Map<string, number[]> {
  const [words, ...rest] = list(unwrap(bytes));
  if (rest.length > 0) throw new Error('Pagefind: unexpected chunk');
  const postings = new Map<string, number[]>();
  for (const item of list(words)) {
    const [word, pages] = list(item);
    let page = 0;
    postings.set(
      text(word),
      list(pages).map((entry) => (page += number(list(entry)[0]))),
    );
  }
  return postings;
}

function list(value: Cbor | undefined): Cbor[] {
  if (Array.isArray(value)) return value;
  throw new Error('Pagefind: a list was expected');
}

function text(value: Cbor | undefined): string {
  if (typeof value === 'string') return value;
  throw new Error('Pagefind: a text was expected');
}

function number(value: Cbor | undefined): number {
  if (typeof value === 'number') return value;
  throw new Error('Pagefind: a number was expected');
}
