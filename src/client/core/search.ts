/** The modules of the search page’s script that its tools use. */
export { HAN_NUMERALS, parseNumeral, writeNumeral } from '#edition/numeral.ts';
export { CharacterLookup } from '#search/index/characterLookup.ts';
export { ChunkReader } from '#search/index/chunkReader.ts';
export { NO_BLOCKS, PLANNED_LENGTH } from '#search/index/indexLookup.ts';
export {
  FILES,
  blockFile,
  namesFile,
  pairsFile,
  shardFile,
  threesFile,
} from '#search/index/manifest.ts';
export { PAGEFIND_VERSION } from '#search/index/pagefind.ts';
export { candidateBlocks, chunkOf, chunksFor, isFew } from '#search/index/plan.ts';
export {
  NUMERAL,
  REFERENCE_NUMERALS,
  numberWritten,
  readNumeral,
} from '#search/locate/referenceNumeral.ts';
export { LONGEST_REFERENCE, stemOf } from '#search/locate/stem.ts';
export { allLayerNames, layerNames, layersIn, layerSpansIn } from '#search/match/layerSpans.ts';
export { splitAtRanges } from '#search/match/splitAtRanges.ts';
export { LOCATOR, PASSAGE_TEXT, PLACE_LINE } from '#styles/places.ts';
export { byteSize } from '../platform/byteSize.ts';
export { applyFilters, missingNote } from '../search/answer.ts';
export { titleOf } from '../search/documentTitle.ts';
export { drawResults } from '../search/drawResults.ts';
export { explain } from '../search/errorMessages.ts';
export { readingNoteOf } from '../search/findExpression.ts';
export { canReadIndex } from '../search/library/canReadIndex.ts';
export { BUNDLE_CHUNKS, bigramSource } from '../search/library/indexFiles.ts';
export { contextOf, markQuery, resultUrl } from '../search/results.ts';
export { markedText, resultItem } from '../search/resultItem.ts';
export { quoteQuery } from '../search/quoteQuery.ts';
export { startSlowNotice } from '../search/slowNotice.ts';
