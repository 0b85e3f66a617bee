/** The site's content as search sees it, for the browser tests on the built site and for the benchmarks. */
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { searchViewOf } from '../fixture/search.ts';

export { substringsOf } from './substrings.ts';

export const { blocks, lists, passages, runs } = searchViewOf(
  loadLibrary(contentFolder('.')).documents,
);
