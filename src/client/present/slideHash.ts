/** Reads the number of a slide, from 1, from an address's fragment; null when there is no such slide. */
export function slideFromHash(hash: string, slides: number): number | null {
  const n = /^#[1-9]\d{0,5}$/u.test(hash) ? Number(hash.slice(1)) : 0;
  return n >= 1 && n <= slides ? n : null;
}

/** Writes a slide's number into the address, or removes it for null. */
export function writeSlideHash(at: number | null): void {
  try {
    const bare = location.pathname + location.search;
    history.replaceState(history.state, '', at === null ? bare : `#${at}`);
  } catch {
    // Some browsers refuse frequent changes of an address; the old one stays.
  }
}
