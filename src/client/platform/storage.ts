import { onDisk } from './fileUrl.ts';

/**
 * Storage that may be missing: when site data is blocked, even naming `localStorage` throws. Then things stay with
 * the tab, in its own storage or in its name, which outlives its pages. Whoever reads checks what others may have left.
 */
type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

const NAME: Shelf = {
  getItem: (key) => new URLSearchParams(window.name).get(key),
  setItem(key, value) {
    // A name that somebody gave this tab is how they find it again.
    if (!/^(?:yandu=|$)/u.test(window.name)) throw new Error();
    const all = new URLSearchParams(window.name || 'yandu=');
    all.set(key, value);
    window.name = `${all}`;
  },
};
const SHELVES: readonly (() => Shelf)[] = [() => localStorage, () => sessionStorage, () => NAME];
/** What this tab alone keeps, be there other storage or not. */
export const TAB = 1;

/**
 * From a disk, Chromium (156, about one page in a hundred) gives a page that asks for storage as it opens one of
 * nothing, which loses what is written to it; milliseconds that leave it time.
 */
const STEADY = 150;

/** Does what asks for storage as the page opens: at once, or from a disk when the page has its storage for sure. */
export function whenSteady(act: () => void): void {
  if (onDisk()) setTimeout(act, STEADY);
  else act();
}

/** The text stored under a key, or null when there is none. */
export function read(key: string, from = 0): string | null {
  return shelf(from).getItem(key);
}

/** Stores a text; false when storage is full, or blocked everywhere. */
export function write(key: string, value: string, from = 0): boolean {
  try {
    shelf(from).setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** Whether other pages find what this one stores: from a disk, Firefox gives every page a storage of its own. */
export function reachesOthers(): boolean {
  return !onDisk() || !/Firefox\//u.test(navigator.userAgent);
}

/** Whether what is stored stays when the tab is closed. */
export function outlivesTab(): boolean {
  return shelf(0) !== shelf(TAB);
}

/** The first shelf that can be reached, beginning with this one. */
function shelf(from: number): Shelf {
  try {
    const found = SHELVES[from]?.() ?? NAME;
    found.getItem('');
    return found;
  } catch {
    return shelf(from + 1);
  }
}
