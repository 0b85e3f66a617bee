import { brotliCompressSync, constants } from 'node:zlib';

/** What one query cost. */
export interface Cost {
  /** Bytes as a host with brotli serves them; what is compressed already, as it is. */
  bytes: number;
  requests: number;
  ms: number;
}

/** What one query found, best first: numbers of pages. */
export interface Found extends Cost {
  pages: number[];
}

/** A way to search, built over a corpus. */
export interface Contender {
  name: string;
  /** Seconds to build its index. */
  built: number;
  /** Bytes of program that the first query needs, besides. */
  program: number;
  /** Bytes of all that a visitor's first query makes a page fetch besides its data: programs, names of places. */
  around(query: string): number;
  /** A fresh visitor. */
  visit(): Promise<(query: string) => Promise<Found>>;
}

/** Size as served by a host that compresses on the fly: brotli at quality 5. */
export function served(content: string | Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

/** Seconds that some work takes, with what it gives. */
export async function timed<T>(work: () => Promise<T> | T): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, (performance.now() - start) / 1000];
}
