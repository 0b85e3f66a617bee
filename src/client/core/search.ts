/** The modules of the search page’s script that the script for large libraries uses. */
export { FILES, blockFile, chunkFile, pairsFile, shardFile } from '#search/index/manifest.ts';
export { similarWordsIn } from '#search/input/suggestions.ts';
export { fetchWithTimeout } from '../search/library/fetchPayload.ts';
