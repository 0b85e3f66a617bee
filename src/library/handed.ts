import type { Library } from './library.ts';

const SHARED_LIBRARY = Symbol.for('yandu.library');
/** Global, because Astro loads content.config.ts in a module graph of its own, apart from the build's. */
const shared = globalThis as { [SHARED_LIBRARY]?: { root: string; library: Library } };

/** Stores a checked library for its root, so that content.config.ts need not read it again. */
export function shareLibrary(root: string, library: Library): void {
  shared[SHARED_LIBRARY] = { root, library };
}

/** Returns the library stored for this root, if there is one. */
export function sharedLibrary(root: string): Library | undefined {
  const entry = shared[SHARED_LIBRARY];
  return entry?.root === root ? entry.library : undefined;
}
