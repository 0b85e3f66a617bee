import { close } from 'pagefind';
import type { PagefindPage } from './pagefindPages.ts';
import { checkAdded, filesOfIndex, openPagefindIndex } from './pagefindService.ts';

/** The files of Pagefind's interfaces, which a site that wants one adds (integration/README.md). */
const INTERFACES = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;
/** The size of chunks: small ones, since a query asks for those of its characters. */
const CHUNK_SIZE = 1000;

/**
 * Makes the standard bundle of Pagefind: runtime, worker, wasm, entry, metadata, index, fragments and filters, by path
 * from the site's root. @throws Error with what Pagefind reports
 */
export async function pagefindFilesOf(
  pages: readonly PagefindPage[],
): Promise<Map<string, Uint8Array>> {
  // No language: Pagefind would divide Chinese into words of its own.
  const index = await openPagefindIndex(CHUNK_SIZE, { forceLanguage: 'unknown' });
  try {
    checkAdded(await Promise.all(pages.map((page) => index.addHTMLFile({ ...page }))));
    const files = await filesOfIndex(index, (name) => !INTERFACES.test(name));
    return new Map([...files].map(([name, content]) => [`pagefind/${name}`, content]));
  } finally {
    await close();
  }
}
