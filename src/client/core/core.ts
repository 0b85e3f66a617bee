/** The modules that the scripts of most pages share. */
export { documentPath, parsePassageId, passageId, sectionPath } from '#edition/address.ts';
export { checksumOf, checksumOfBytes, formatChecksum, parseChecksum } from '#packs/checksum.ts';
export { LIMITS, LONG_LINK } from '#packs/limits.ts';
export { memoizeAsync } from '#search/index/memoizeAsync.ts';
export { payloadInScript, readPayload } from '#search/index/payload.ts';
export { copyAndReport, copyText } from '../platform/clipboard.ts';
export { button, element, elementByClass, fill } from '../platform/dom.ts';
export { isOpenedFromDisk } from '../platform/fileUrl.ts';
export { fetchTool, runScriptAt } from '../platform/lazyScript.ts';
export { isPlainKey, startSearchShortcut } from '../platform/searchShortcut.ts';
export { TAB_STORE, read, whenStorageReady, write } from '../platform/storage.ts';
export { isSharedBetweenPages, storagePlace } from '../platform/storagePlace.ts';
export { DEFAULT_TIMEOUT, cancelLoading, isCancelled, startTimeout } from '../platform/timeout.ts';
export { scriptUrl, siteRoot } from '../platform/trustedTypes.ts';
export { startUpdateNotice } from '../platform/updateNotice.ts';
export { INBOX_KEY, PACK_KEY, showPackCount } from '../reading/packCount.ts';
export { addToPack, hasPacks, passageIdIn } from '../reading/packInbox.ts';
