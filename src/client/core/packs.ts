/** The modules that the pages of packs share. */
export { BinaryWriter } from '#packs/codec/binary.ts';
export { readPackFile, writePackFile } from '#packs/codec/file.ts';
export { GROUP, PACK_PARAMETER, VERSION } from '#packs/codec/link.ts';
export { modeOf } from '#packs/excerpt.ts';
export { mergePacks, samePack } from '#packs/merge.ts';
export { emptyPackMessage, missingItemsIn, missingReason } from '#packs/missing.ts';
export { excerptsById, passageLookup } from '#packs/packData.ts';
export { clockTime, secondsPerSlide, secondsToRead } from '#packs/readingTime.ts';
export { readPackRequest } from '#packs/request.ts';
export { documentIdsIn, resolveItem } from '#packs/resolve.ts';
export { layerWords } from '../pack/layerWords.ts';
export { NotLoadedError, loadDocumentPackData, loadPackManifest } from '../pack/loadPackData.ts';
export { formerWordsLink, missingNotices } from '../pack/missingNotice.ts';
export { FAILURE_MESSAGES, loadPack, openPack } from '../pack/openPack.ts';
export { packAddress, packHome, pageAddress } from '../pack/packLinks.ts';
export {
  TAB_KEY,
  availablePlace,
  inboxItems,
  parseStoredText,
  readStoredPack,
} from '../pack/storedPack.ts';
export { currentRate, startRateField } from '../pack/readingRate.ts';
export { CANNOT_PRINT, printPage } from '../platform/printing.ts';
export { isChatBrowser } from '../platform/chatBrowser.ts';
export {
  ACTIONS,
  BUTTON,
  FIELD,
  NOTICE,
  NUMBER_FIELD,
  PLAIN_BUTTON,
  QUIET,
  SUBHEAD,
} from '#styles/furniture.ts';
export { LOCATOR, PLACE_LINE } from '#styles/places.ts';
