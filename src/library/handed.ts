import type { Library } from './library.ts';

const HANDED = Symbol.for('yandu.library');
/** Astro loads the content's configuration as a copy of its own, which shares nothing with the build but this. */
const shared = globalThis as { [HANDED]?: { root: string; library: Library } };

/** Hands a library that is read and proven to whatever reads the same root next, so that it is not read again. */
export function handOver(root: string, library: Library): void {
  shared[HANDED] = { root, library };
}

/** The library that was handed over for this root, if one was. */
export function handedOver(root: string): Library | undefined {
  const handed = shared[HANDED];
  return handed?.root === root ? handed.library : undefined;
}
