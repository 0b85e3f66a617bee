import { close, createIndex } from 'pagefind';
import type { PagefindPage } from './pagefindPages.ts';

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
  // Pagefind reads this when its service starts.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(CHUNK_SIZE);
  // No language: Pagefind would divide Chinese into words of its own.
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const added = await Promise.all(pages.map((page) => index.addHTMLFile({ ...page })));
    const { files, errors: failed } = await index.getFiles();
    const problems = [...added.flatMap((page) => page.errors), ...failed];
    if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
    return new Map(
      files
        .map(({ path, content }) => [path.replaceAll('\\', '/'), content] as const)
        .filter(([path]) => !INTERFACES.test(path))
        .map(([path, content]) => [`pagefind/${path}`, content]),
    );
  } finally {
    await close();
  }
}
