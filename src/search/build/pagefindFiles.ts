import type { PagefindPage } from './pagefindPages.ts';
import { checkAdded, filesOfIndex, withPagefindIndex } from './pagefindService.ts';

/** The files of Pagefind's interfaces, which a site that wants one adds (integration/README.md). */
const INTERFACES = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;
/** The size of chunks: small ones, since a query asks for those of its characters. */
const CHUNK_SIZE = 1000;

/**
 * Makes the standard bundle of Pagefind: runtime, worker, wasm, entry, metadata, index, fragments and filters, by name
 * within its folder. @throws Error with what Pagefind reports
 */
export function pagefindFilesOf(pages: readonly PagefindPage[]): Promise<Map<string, Uint8Array>> {
  // No language: Pagefind would divide Chinese into words of its own.
  return withPagefindIndex(CHUNK_SIZE, { forceLanguage: 'unknown' }, async (index) => {
    checkAdded(await Promise.all(pages.map((page) => index.addHTMLFile({ ...page }))));
    return filesOfIndex(index, (name) => !INTERFACES.test(name));
  });
}
