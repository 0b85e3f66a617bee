/** The slide that an address's fragment names, from 1; null when it names none of them. */
export function slideIn(hash: string, slides: number): number | null {
  const n = /^#[1-9]\d{0,5}$/u.test(hash) ? Number(hash.slice(1)) : 0;
  return n >= 1 && n <= slides ? n : null;
}

/** Shows a slide's number in the address, or none; a browser that forbids it shows the old one. */
export function showPlace(at: number | null): void {
  try {
    const bare = location.pathname + location.search;
    history.replaceState(history.state, '', at === null ? bare : `#${at}`);
  } catch {
    // Some kernels count changes of an address, and refuse when there are many.
  }
}
