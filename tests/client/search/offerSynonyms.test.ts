import { expect, test } from 'vitest';
import { FullTextLibrary, fullTextOf } from '#client/search/library/fullTextLibrary.ts';
import type { SearchClient, SearchLibrary } from '#client/search/library/library.ts';
import { readRequest } from '#client/search/request.ts';
import { proposalsFor } from '#client/search/offerSynonyms.ts';
import type { SynonymTable } from '#search/input/synonyms.ts';
import { blocks, passages } from '../../fixture/search.ts';

const table: SynonymTable = [['图书角', ['社区书屋', '致词']]];
const client = {
  manifest: { form: 'scan', synonyms: true },
  fullText: async () => fullTextOf(blocks),
  loadPayload: async () => table,
} as unknown as SearchClient;
const library = new FullTextLibrary(client);

/** The proposals for an input, from the fixture or another library. */
const proposed = (q: string, from: SearchLibrary = library) =>
  proposalsFor({
    client,
    request: { ...readRequest(''), q },
    library: async () => from,
  });

/** The number of passages with some words, found independently. */
const countOf = (words: string) => passages.filter(({ text }) => text.includes(words)).length;

test('every proposal has the number of its hits', async () => {
  expect(countOf('社区书屋')).toBeGreaterThan(1);
  expect(await proposed('图书角的书')).toEqual([
    { words: '社区书屋', count: `${countOf('社区书屋')} 条` },
    { words: '致词', count: `${countOf('致词')} 条` },
  ]);
  expect(await proposed('书')).toEqual([]);
});

test('a count that was not finished says that there are so many at least', async () => {
  const partial = { ...library, find: async () => ({ hits: [{}, {}], complete: false }) };
  const [first] = await proposed('图书角', partial as unknown as SearchLibrary);
  expect(first).toEqual({ words: '社区书屋', count: '至少 2 条' });
});
