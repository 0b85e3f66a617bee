/** Readers of Pagefind 1.6.0's private file format, as far as search needs it. */
import { decodeCbor } from './cbor.ts';
import type { Cbor } from './cbor.ts';

/** The only version whose files these functions read. */
export const PAGEFIND_VERSION = '1.6.0';

/** The text with which every unzipped file of a bundle begins. */
export const PAGEFIND_SIGNATURE = 'pagefind_dcd';

/** A chunk of the index; it contains the words from `from` up to the next chunk's, in code point order. */
export interface PagefindChunk {
  from: string;
  hash: string;
}

/** The content of the meta file: the fragment and the number of words of each page, in their order, and the chunks. */
export interface PagefindMeta {
  pages: { hash: string; words: number }[];
  chunks: PagefindChunk[];
}

/** Decodes an unzipped `.pf_*` file. @throws Error when it is something else */
export function decodePagefindFile(bytes: Uint8Array): Cbor {
  const magic = String.fromCharCode(...bytes.subarray(0, PAGEFIND_SIGNATURE.length));
  if (magic !== PAGEFIND_SIGNATURE) throw new Error('not a Pagefind file');
  return decodeCbor(bytes.subarray(PAGEFIND_SIGNATURE.length));
}

/** Reads an unzipped `.pf_meta` file. @throws Error when its version or shape is not the expected one */
export function readMeta(bytes: Uint8Array): PagefindMeta {
  const [version, pages, chunks] = list(decodePagefindFile(bytes));
  if (version !== PAGEFIND_VERSION)
    throw new Error(`Pagefind ${String(version)}, not ${PAGEFIND_VERSION}`);
  return {
    pages: list(pages).map((page) => {
      const [hash, words] = list(page);
      return { hash: text(hash), words: number(words) };
    }),
    chunks: list(chunks).map((chunk) => {
      const [from, , hash] = list(chunk);
      return { from: text(from), hash: text(hash) };
    }),
  };
}

/** Reads an unzipped `.pf_index` file: word → numbers of the pages with it. @throws Error when it has another shape */
export function readChunk(bytes: Uint8Array): Map<string, number[]> {
  const [words, ...rest] = list(decodePagefindFile(bytes));
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
