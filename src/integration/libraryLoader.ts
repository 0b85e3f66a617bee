import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { firstPassageIn } from '#edition/document.ts';
import { setCurrentLibrary } from '#library/current.ts';
import { loadLibrary } from '#library/library.ts';
import type { KnownDocuments, Library } from '#library/library.ts';
import { contentFolder } from './contentFolder.ts';
import type { ContentFolder } from './contentFolder.ts';

/**
 * Creates the loader that reads and checks the library. Astro's store gets an entry for each section, with its file
 * and a digest, and no text. In `astro dev` it reads the documents whose files have changed, and passages need not be
 * recorded yet.
 */
export function libraryLoader(): Loader {
  let folder: ContentFolder | undefined;
  const known: KnownDocuments = new Map();
  return {
    name: 'library',
    schema: z.strictObject({}),
    async load(context) {
      const { watcher, refreshContextData: refresh, logger, config } = context;
      if (refresh) refresh['loaded'] = true;
      folder ??= contentFolder(fileURLToPath(config.root));
      try {
        for (const path of folder.refresh()) known.delete(documentOf(path));
        const start = performance.now();
        const library = loadLibrary(folder, { draft: watcher !== undefined, known });
        performance.measure('gate', { start });
        setCurrentLibrary(library);
        storeSections(library, folder, context);
      } catch (error) {
        // `astro dev` starts all the same: integration/editorServer.ts reads again and shows the problems as a page.
        if (!watcher || refresh) throw error;
        logger.error(String(error));
      }
    },
  };
}

function documentOf(path: string): string {
  const [, id = ''] = path.split('/');
  return id;
}

function storeSections(
  { documents }: Library,
  folder: ContentFolder,
  { store, generateDigest }: LoaderContext,
): void {
  const ids = new Set<string>();
  for (const document of documents) {
    for (const section of document.sections) {
      const id = `${document.id}/${section.id}`;
      const filePath = firstPassageIn(section).file;
      ids.add(id);
      store.set({ id, data: {}, filePath, digest: generateDigest(folder.read(filePath)) });
    }
  }
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
}
