import { fileURLToPath } from 'node:url';
import { glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import type { Document } from '#edition/document.ts';
import { loadLibrary } from '#library/library.ts';

/** Every document, proven faithful before a page is made from it. */
const edition: Loader = {
  name: 'edition',
  load: async ({ config, store, watcher, logger }) => {
    const root = fileURLToPath(config.root);
    const fill = () => {
      const { documents, aliases } = loadLibrary(root);
      store.clear();
      for (const document of documents) store.set({ id: document.id, data: { document, aliases } });
    };
    fill();
    watcher?.on('change', (file) => {
      if (!file.includes('/content/')) return;
      try {
        fill();
      } catch (error) {
        logger.error(String(error));
      }
    });
  },
};

/** The documents of the library, and the site's own prose. */
export const collections = {
  documents: defineCollection({
    loader: edition,
    schema: z.object({
      document: z.custom<Document>(),
      aliases: z.record(z.string(), z.string()),
    }),
  }),
  site: defineCollection({
    loader: glob({ base: './content/site', pattern: '*.mdx' }),
    schema: z.strictObject({ title: z.string(), description: z.string() }),
  }),
};
