/**
 * The library that this process builds or serves. It is global, as are Astro's own assets, because Astro evaluates the
 * loader of the content, the pages and the integrations apart from one another. Astro's store of entries is no place
 * for texts: it is written, read and copied whole at every change.
 */
import type { Library } from './library.ts';

const KEY = Symbol.for('yandu.library');
const holder = globalThis as { [KEY]?: Library };

/** Makes a checked library the one that pages and files are made from. */
export function setCurrentLibrary(library: Library): void {
  holder[KEY] = library;
}

/** Returns the library that pages and files are made from. @throws Error when none has been loaded */
export function currentLibrary(): Library {
  const library = holder[KEY];
  if (!library) throw new Error('the library is not loaded');
  return library;
}
