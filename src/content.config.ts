import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'astro/loaders';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import type { Document } from '#edition/document.ts';
import { handedOver } from '#library/handed.ts';
import { loadLibrary } from '#library/library.ts';
import type { Library } from '#library/library.ts';
import type { References } from '#edition/parallels/parallels.ts';
import type { Term } from '#edition/term.ts';
import type { ReadyPack } from '#library/packs.ts';

let library: Library | undefined;
let reading: unknown;

/**
 * The library, read once for all collections of a build, and once more for each change at the editor's desk
 * (integration/editorServer.ts); there new passages need not be recorded yet.
 */
function libraryOf({ config, watcher, refreshContextData: change }: LoaderContext): Library {
  if (change !== reading) library = undefined;
  reading = change;
  const root = resolve(fileURLToPath(config.root));
  library ??= handedOver(root) ?? loadLibrary(root, { draft: watcher !== undefined });
  return library;
}

/** A loader of what `take` takes from the library, under its ids. */
function loaderOf(
  name: string,
  take: (library: Library) => { id: string; data: object }[],
): Loader {
  return {
    name,
    load: async (context) => {
      const { store, watcher, refreshContextData: change, logger } = context;
      if (change) change['loaded'] = true;
      try {
        const entries = take(libraryOf(context));
        store.clear();
        for (const { id, data } of entries) store.set({ id, data: { ...data } });
      } catch (error) {
        // A site being edited starts all the same: integration/editorServer.ts reads it again and says on the page what is wrong.
        if (!watcher || change) throw error;
        logger.error(String(error));
      }
    },
  };
}

/** Every document, proven faithful before a page is made from it. */
const edition = loaderOf('edition', ({ documents, aliases }) =>
  documents.map((document) => ({ id: document.id, data: { document, aliases } })),
);

/** Every ready-made pack, checked with the documents it is made from. */
const packs = loaderOf('packs', (whole) =>
  whole.packs.map((pack) => ({ id: pack.id, data: pack })),
);

/** What holds for all documents together, as one entry: shared words and terms. */
const whole = loaderOf('whole', ({ references, terms }) => [
  { id: 'library', data: { references, terms } },
]);

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
