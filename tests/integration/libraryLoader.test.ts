import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { libraryLoader } from '#integration/libraryLoader.ts';
import { currentLibrary } from '#library/current.ts';
import { copyFixture } from '../fixture/copy.ts';
import { CHARTER_ID, NOTICE_ID } from '../fixture/library.ts';

/** A loader at work on a copy of the fixture, with what it has put into Astro's store. */
function loaderOf({ root }: { root: string }, dev: boolean) {
  const entries = new Map<string, object>();
  const store = {
    set: (entry: { id: string }) => entries.set(entry.id, entry),
    delete: (id: string) => entries.delete(id),
    keys: () => [...entries.keys()],
  };
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    store,
    generateDigest: (text: string) => `digest ${text.length}`,
    logger: { error: (message: string) => expect.fail(message) },
    ...(dev ? { watcher: {}, refreshContextData: {} } : {}),
  };
  const loader = libraryLoader();
  const load = (more: object = {}) =>
    loader.load({ ...context, ...more } as unknown as LoaderContext);
  return { entries, load };
}

test('Astro’s store names every section, with its file and a digest, and holds no text', async () => {
  const { entries, load } = loaderOf(copyFixture(), false);
  await load();
  const { documents } = currentLibrary();
  const ids = documents.flatMap(({ id, sections }) =>
    sections.map((section) => `${id}/${section.id}`),
  );
  expect([...entries.keys()]).toEqual(ids);
  expect(entries.get(`${NOTICE_ID}/closing`)).toEqual({
    id: `${NOTICE_ID}/closing`,
    data: {},
    filePath: `content/${NOTICE_ID}/closing.mdx`,
    digest: expect.stringMatching(/^digest \d+$/u),
  });
  const stored = JSON.stringify([...entries.values()]);
  for (const { segments } of documents.flatMap(passagesOf)) {
    expect(stored).not.toContain(readingText(segments));
  }
});

test('after a change, only the document of the changed file is read again', async () => {
  const copy = copyFixture();
  const { load } = loaderOf(copy, true);
  await load();
  const before = new Map(currentLibrary().documents.map((document) => [document.id, document]));
  copy.replace(`content/${NOTICE_ID}/document.yaml`, 'locator: 标题与导语', 'locator: 卷首');
  await load();
  const after = new Map(currentLibrary().documents.map((document) => [document.id, document]));
  expect(after.get(CHARTER_ID)).toBe(before.get(CHARTER_ID));
  expect(after.get(NOTICE_ID)).not.toBe(before.get(NOTICE_ID));
  expect(after.get(NOTICE_ID)?.sections[0]?.locator).toBe('卷首');
});

test('a section that is gone is no longer in the store, and a fault is thrown', async () => {
  const copy = copyFixture();
  const { entries, load } = loaderOf(copy, true);
  await load();
  const { size } = entries;
  copy.remove(`content/${CHARTER_ID}`);
  await expect(load()).rejects.toThrow('内容有');
  expect(entries.size).toBe(size);
});

test('a fault stops a build and a refresh, but `astro dev` starts and logs it', async () => {
  const copy = copyFixture();
  copy.replace(`content/${NOTICE_ID}/document.yaml`, 'locator: 标题与导语', 'locater: 标题与导语');
  await expect(loaderOf(copy, false).load()).rejects.toThrow('document.yaml');
  await expect(loaderOf(copy, true).load()).rejects.toThrow('document.yaml');
  const logged: string[] = [];
  const logger = { error: (message: string) => logged.push(message) };
  await loaderOf(copy, true).load({ refreshContextData: undefined, logger });
  expect(logged).toEqual([expect.stringContaining('document.yaml')]);
});

test('a refresh is told that the content has been loaded', async () => {
  const refreshContextData = {};
  await loaderOf(copyFixture(), true).load({ refreshContextData });
  expect(refreshContextData).toEqual({ loaded: true });
});
