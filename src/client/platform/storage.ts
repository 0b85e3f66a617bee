import { isOpenedFromDisk } from './fileUrl.ts';

/** The storages from the best on. When site data is blocked, even naming one throws. */
const STORES: readonly (() => Storage)[] = [() => localStorage, () => sessionStorage];
/** The index of the first store that belongs to this tab alone; pass it as `from`. */
export const TAB_STORE = 1;

/**
 * Milliseconds to wait before using storage from a disk: there Chromium (156, about one page in a hundred) gives a
 * page that is just opening an empty storage, which loses what is written to it.
 */
const STORAGE_DELAY = 150;

/** Calls a function that needs storage: at once, or from a disk a moment after the page has opened. */
export function whenStorageReady(act: () => void): void {
  if (isOpenedFromDisk()) setTimeout(act, STORAGE_DELAY);
  else act();
}

/** Reads the text stored under a key, or null when there is none; callers must check it. */
export function read(key: string, from = 0): string | null {
  return usableStore(from)?.getItem(key) ?? null;
}

/** Stores a text; returns false when storage is full, or blocked everywhere. */
export function write(key: string, value: string, from = 0): boolean {
  try {
    const store = usableStore(from);
    store?.setItem(key, value);
    return store !== undefined;
  } catch {
    return false;
  }
}

/** Returns the first usable store, beginning with index `from`. */
export function usableStore(from: number): Storage | undefined {
  for (const open of STORES.slice(from)) {
    try {
      const store = open();
      store.getItem('');
      return store;
    } catch {
      // Blocked: the next one may be usable.
    }
  }
  return undefined;
}
