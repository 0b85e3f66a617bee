import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'astro/loaders';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import type { Document } from '#edition/document.ts';
import { sharedLibrary } from '#library/handed.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import type { Library } from '#library/library.ts';
import type { Parallels } from '#edition/parallels/parallels.ts';
import type { Term } from '#edition/term.ts';
import type { ReadyPack } from '#library/packs.ts';

let library: Library | undefined;
let lastRefresh: unknown;

/**
 * Returns the library, read once for all collections of a build, and in `astro dev` again for each change
 * (integration/editorServer.ts), where new passages need not be recorded yet.
 */
function currentLibrary({ config, watcher, refreshContextData: refresh }: LoaderContext): Library {
  if (refresh !== lastRefresh) library = undefined;
  lastRefresh = refresh;
  const root = resolve(fileURLToPath(config.root));
  library ??=
    sharedLibrary(root) ?? loadLibrary(contentFolder(root), { draft: watcher !== undefined });
  return library;
}

/** Creates a loader of the entries that `select` takes from the library. */
function collectionLoader(
  name: string,
  select: (library: Library) => { id: string; data: object }[],
): Loader {
  return {
    name,
    load: async (context) => {
      const { store, watcher, refreshContextData: refresh, logger } = context;
      if (refresh) refresh['loaded'] = true;
      try {
        const entries = select(currentLibrary(context));
        store.clear();
        for (const { id, data } of entries) store.set({ id, data: { ...data } });
      } catch (error) {
        // `astro dev` starts all the same: integration/editorServer.ts reads again and shows the problems as a page.
        if (!watcher || refresh) throw error;
        logger.error(String(error));
      }
    },
  };
}

/** Every document, checked before a page is made from it. */
const documentLoader = collectionLoader('edition', ({ documents, aliases }) =>
  documents.map((document) => ({ id: document.id, data: { document, aliases } })),
);

/** Every ready-made pack, checked with the documents that it quotes. */
const packLoader = collectionLoader('packs', ({ packs }) =>
  packs.map((pack) => ({ id: pack.id, data: pack })),
);

/** The parallels and terms of all documents together, as one entry. */
const wholeLoader = collectionLoader('whole', ({ parallels, terms }) => [
  { id: 'library', data: { references: parallels, terms } },
]);

/** The documents of the library, its packs, its parallels and terms, and the site's own prose. */
export const collections = {
  documents: defineCollection({
    loader: documentLoader,
    schema: z.object({
      document: z.custom<Document>(),
      aliases: z.record(z.string(), z.string()),
    }),
  }),
  whole: defineCollection({
    loader: wholeLoader,
    schema: z.object({ references: z.custom<Parallels>(), terms: z.custom<Term[]>() }),
  }),
  packs: defineCollection({ loader: packLoader, schema: z.custom<ReadyPack>() }),
  site: defineCollection({
    loader: glob({ base: './content/site', pattern: '*.mdx' }),
    schema: z.strictObject({ title: z.string(), description: z.string() }),
  }),
};
