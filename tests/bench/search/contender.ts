import { brotliCompressSync, constants } from 'node:zlib';

/** The cost of one query. */
export interface Cost {
  /** The bytes served by a host with brotli; compressed files as they are. */
  bytes: number;
  requests: number;
  ms: number;
}

/** The numbers of the pages that a query found, best first, with its cost. */
export interface FoundPages extends Cost {
  pages: number[];
}

/** A search to compare, built over a corpus. */
export interface Contender {
  name: string;
  /** The seconds to build its index. */
  built: number;
  /** The bytes of program that the first query also needs. */
  program: number;
  /** Returns the bytes that a visitor's first query fetches besides its data: programs, place names. */
  firstVisitBytes(query: string): number;
  /** Starts a new visitor and returns its search. */
  visit(): Promise<(query: string) => Promise<FoundPages>>;
}

/** Returns the size as served by a host that compresses on the fly: brotli at quality 5. */
export function servedBytes(content: string | Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

/** Runs some work and returns its result with the seconds it took. */
export async function timed<T>(work: () => Promise<T> | T): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, (performance.now() - start) / 1000];
}
