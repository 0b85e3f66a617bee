import { isOpenedFromDisk } from './fileUrl.ts';
import { TAB_STORE, usableStore } from './storage.ts';

/** The place that keeps stored texts: for good, until the tab is closed, or nowhere. */
export type StoragePlace = 'browser' | 'tab' | 'nowhere';

/** Tells whether pages share their storage: from a disk, Firefox gives every page a storage of its own. */
export function isSharedBetweenPages(): boolean {
  return !isOpenedFromDisk() || !/Firefox\//u.test(navigator.userAgent);
}

/** Returns the place that keeps what is written. */
export function storagePlace(): StoragePlace {
  const store = usableStore(0);
  if (!store) return 'nowhere';
  return store === usableStore(TAB_STORE) ? 'tab' : 'browser';
}
