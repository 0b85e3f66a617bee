import { describe, expect, test } from 'vitest';
import { FullTextLibrary, fullTextOf } from '#client/search/library/fullTextLibrary.ts';
import type { FullText, SearchClient } from '#client/search/library/library.ts';
import { blockFile } from '#search/index/manifest.ts';
import { parseQuery } from '#search/match/query.ts';
import { blocks, runs } from '../../../fixture/search.ts';

/** The fixture as a library with the given text and blocks, and how often the file of the whole text was requested. */
function libraryWith(
  text: () => Promise<FullText>,
  block = async (name: string): Promise<unknown> => byName.get(name),
) {
  const requests = { whole: 0 };
  let known: Promise<FullText> | undefined;
  const client = {
    manifest: { form: 'scan', blocks: blocks.length },
    fullText() {
      if (known) return known;
      requests.whole += 1;
      return text();
    },
    setFullText(loaded: Promise<FullText>) {
      known = loaded;
    },
    loadPayload: block,
  } as unknown as SearchClient;
  return { requests, library: new FullTextLibrary(client) };
}
const byName = new Map<string, unknown>(blocks.map((block, number) => [blockFile(number), block]));
const failing = (message: string) => async () => {
  throw new Error(message);
};

describe('the full text of a small library', () => {
  test('is read from its file when that arrives', async () => {
    const { library, requests } = libraryWith(
      async () => fullTextOf(blocks),
      failing('not to be read'),
    );
    const query = parseQuery('最近一百米');
    expect(await library.find(query)).toMatchObject({ complete: true, exhaustive: true });
    expect(await library.hits(query)).toHaveLength(1);
    expect(requests.whole).toBe(2);
  });

  test('is the same from its blocks, and the failed file is not requested again', async () => {
    const { library, requests } = libraryWith(failing('slow'));
    expect(await library.similarRuns()).toEqual(runs);
    expect(await library.hits(parseQuery('最近一百米'))).toHaveLength(1);
    expect(requests.whole).toBe(1);
  });

  test('throws the error of its file when the blocks fail too, and requests the file again', async () => {
    const { library, requests } = libraryWith(failing('slow'), failing('missing'));
    await expect(library.similarRuns()).rejects.toThrow('slow');
    await expect(library.find(parseQuery('书屋'))).rejects.toThrow('slow');
    expect(requests.whole).toBe(2);
  });

  test('is not assembled from blocks once the reader has cancelled', async () => {
    const { library } = libraryWith(failing('cancelled'));
    await expect(library.similarRuns()).rejects.toThrow('cancelled');
  });
});
