import { fileURLToPath } from 'node:url';
import { glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import type { Document } from '#edition/document.ts';
import { loadLibrary } from '#library/library.ts';
import type { Library } from '#library/library.ts';
import type { References } from '#edition/reference.ts';
import type { Term } from '#edition/term.ts';
import type { ReadyPack } from '#library/packs.ts';

let library: Library | undefined;

/** The library, read once for all collections of a build. */
function libraryAt(root: URL): Library {
  library ??= loadLibrary(fileURLToPath(root));
  return library;
}

/** Every document, proven faithful before a page is made from it. */
const edition: Loader = {
  name: 'edition',
  load: async ({ config, store, watcher, logger }) => {
    const fill = () => {
      const { documents, aliases } = libraryAt(config.root);
      store.clear();
      for (const document of documents) store.set({ id: document.id, data: { document, aliases } });
    };
    fill();
    watcher?.on('change', (file) => {
      if (!file.includes('/content/')) return;
      library = undefined;
      try {
        fill();
      } catch (error) {
        logger.error(String(error));
      }
    });
  },
};

/** Every ready-made pack, checked with the documents it is made from. */
const packs: Loader = {
  name: 'packs',
  load: async ({ config, store }) => {
    store.clear();
    for (const pack of libraryAt(config.root).packs) store.set({ id: pack.id, data: { ...pack } });
  },
};

/** What holds for all documents together, as one entry: shared words and terms. */
const whole: Loader = {
  name: 'whole',
  load: async ({ config, store }) => {
    const { references, terms } = libraryAt(config.root);
    store.clear();
    store.set({ id: 'library', data: { references, terms } });
  },
};

/** The documents of the library, its packs, and the site's own prose. */
export const collections = {
  documents: defineCollection({
    loader: edition,
    schema: z.object({
      document: z.custom<Document>(),
      aliases: z.record(z.string(), z.string()),
    }),
  }),
  whole: defineCollection({
    loader: whole,
    schema: z.object({ references: z.custom<References>(), terms: z.custom<Term[]>() }),
  }),
  packs: defineCollection({ loader: packs, schema: z.custom<ReadyPack>() }),
  site: defineCollection({
    loader: glob({ base: './content/site', pattern: '*.mdx' }),
    schema: z.strictObject({ title: z.string(), description: z.string() }),
  }),
};
