import type { WordSource } from '#search/input/wordSource.ts';
import type { SearchClient, SearchLibrary } from '../library/library.ts';
import { FullTextWords } from './fullTextWords.ts';
import { IndexWords } from './indexWords.ts';

/** Returns the words of a library, large or small. */
export async function wordSourceOf(
  client: SearchClient,
  library: SearchLibrary,
): Promise<WordSource> {
  return client.manifest.form === 'scan'
    ? new FullTextWords(client, library)
    : new IndexWords(client, await client.largeLibrary());
}
