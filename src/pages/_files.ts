/** What pages and endpoints take from the files that a site has beside its pages. */
import { officeFiles } from '#exports/officeFiles.ts';
import type { OfficeFile } from '#exports/officeFiles.ts';
import { packDataFiles } from '#exports/packDataFiles.ts';
import { blocksOf, namedListsOf } from '#search/build/blocks.ts';
import { pagefindFilesOf } from '#search/build/pagefindFiles.ts';
import { pagefindPagesOf } from '#search/build/pagefindPages.ts';
import { searchFilesOf } from '#search/build/searchFiles.ts';
import { memoizeByLibrary } from './_library.ts';

/** Returns the pack data of the library. */
export const allPackData = memoizeByLibrary(packDataFiles);

/** Returns the Office files of every ready-made pack, by its id. */
export const allOfficeFiles = memoizeByLibrary(officeFiles);

/** Returns the Office files of a ready-made pack. @throws Error when the library has no such pack */
export async function officeFilesOf(pack: string): Promise<OfficeFile[]> {
  const files = (await allOfficeFiles()).get(pack);
  if (!files) throw new Error(`there are no Office files of pack ${pack}`);
  return files;
}

/** Returns the search files of the library. */
export const allSearchFiles = memoizeByLibrary(({ documents }) =>
  searchFilesOf(blocksOf(documents), namedListsOf(documents)),
);

/** Returns the standard bundle of Pagefind. */
export const allPagefindFiles = memoizeByLibrary(async (library) => {
  // Pagefind runs one service: it is started again only when the search files are done with theirs.
  await allSearchFiles();
  return pagefindFilesOf(pagefindPagesOf(library));
});

/** Returns the static paths of the Office files of one kind. */
export async function officeFilePaths(kind: OfficeFile['kind']) {
  return [...(await allOfficeFiles())].flatMap(([id, files]) =>
    files
      .filter((file) => file.kind === kind)
      .map(({ bytes }) => ({ params: { id, file: id }, props: { bytes } })),
  );
}
