/** The files of a Pagefind bundle, read back for the directories by which our own reader finds its chunks. */
import { gunzipSync } from 'node:zlib';
import { chunkFile } from '#search/index/manifest.ts';
import { PAGEFIND_SIGNATURE, readMeta } from '#search/index/pagefind.ts';
import type { PagefindMeta } from '#search/index/pagefind.ts';
import type { ChunkList } from '#search/index/plan.ts';

/** The files of a bundle, by name within its folder. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

/** Pagefind's own metadata file; a directory, which ends alike, is ours. */
const META_FILE = /^pagefind\..*\.pf_meta$/u;

/** Reads the metadata of a bundle. @throws Error when it has none, or one of another version */
export function metaOf(files: BundleFiles): PagefindMeta {
  const [, content] = [...files].find(([name]) => META_FILE.test(name)) ?? [];
  if (!content) throw new Error('Pagefind wrote no metadata file');
  return readMeta(gunzipSync(content));
}

/** Lists the chunks of a bundle with this metadata, with their sizes. @throws Error when one is missing */
export function chunkListOf(files: BundleFiles, { chunks }: PagefindMeta): ChunkList {
  return {
    froms: chunks.map(({ from }) => from),
    hashes: chunks.map(({ hash }) => hash),
    sizes: chunks.map(({ hash }) => fileIn(files, chunkFile(hash)).length),
  };
}

/** Lists the addresses of a bundle's pages, in the order of their numbers. @throws Error when a fragment is missing */
export function addressesIn(files: BundleFiles, { pages }: PagefindMeta): string[] {
  return pages.map(({ hash }) => {
    const fragment = gunzipSync(fileIn(files, `fragment/${hash}.pf_fragment`)).toString();
    return (JSON.parse(fragment.slice(PAGEFIND_SIGNATURE.length)) as { url: string }).url;
  });
}

function fileIn(files: BundleFiles, name: string): Uint8Array {
  const file = files.get(name);
  if (!file) throw new Error(`Pagefind wrote no ${name}`);
  return file;
}
