/** The modules of every reading page’s script that the citing and sharing scripts use. */
export { isOpenedFromDisk } from '../platform/fileUrl.ts';
export { fetchTool } from '../platform/lazyScript.ts';
export { readPreference, savePreference } from '../reading/preferences.ts';
export { siteRoot } from '../platform/trustedTypes.ts';
export { TAB_STORE, read, usableStore, write } from '../platform/storage.ts';
export { INBOX_KEY, countPackItems, showPackCount } from '../reading/packCount.ts';
