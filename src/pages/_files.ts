/** The files that a site has beside its pages, for the endpoints that serve them and the pages that name them. */
import type { APIRoute } from 'astro';
import { documentTableOf } from '#exports/documentTable.ts';
import { officeFiles } from '#exports/officeFiles.ts';
import type { OfficeFile } from '#exports/officeFiles.ts';
import { packDataFiles } from '#exports/packDataFiles.ts';
import { blocksOf, namedListsOf } from '#search/build/blocks.ts';
import { characterDirectoryOf } from '#search/build/characterDirectory.ts';
import { pagefindFilesOf } from '#search/build/pagefindFiles.ts';
import { pagefindPagesOf } from '#search/build/pagefindPages.ts';
import { searchFilesOf } from '#search/build/searchFiles.ts';
import { memoizeByLibrary } from './_library.ts';

/** Returns the pack data of the library. */
export const allPackData = memoizeByLibrary(packDataFiles);

/** Returns the table of documents by which readers see what is new; a library of one document has none. */
export const allDocumentTable = memoizeByLibrary(({ documents }) =>
  documents.length > 1 ? documentTableOf(documents) : undefined,
);

/** Returns the Office files of every ready-made pack, by its id. */
export const allOfficeFiles = memoizeByLibrary(officeFiles);

/** Returns the Office files of a ready-made pack. @throws Error when the library has no such pack */
export async function officeFilesOf(pack: string): Promise<OfficeFile[]> {
  const files = (await allOfficeFiles()).get(pack);
  if (!files) throw new Error(`there are no Office files of pack ${pack}`);
  return files;
}

const allBlocks = memoizeByLibrary(({ documents }) => blocksOf(documents));

/** Returns the search files of the library. */
export const allSearchFiles = memoizeByLibrary(({ documents, synonyms }) =>
  searchFilesOf(allBlocks(), namedListsOf(documents), undefined, synonyms),
);

/** Returns the standard bundle of Pagefind, by name within its folder. */
export const allPagefindFiles = memoizeByLibrary((library) =>
  pagefindFilesOf(pagefindPagesOf(library)),
);

/** Returns what the search page must know of the standard bundle. */
export const characterDirectory = memoizeByLibrary(async () => {
  // Another library may be the current one by the time that Pagefind has indexed this one.
  const blocks = allBlocks();
  return characterDirectoryOf(await allPagefindFiles(), blocks);
});

/** Returns what the search page must know of its files; a small library's page carries the directory of the bundle. */
export const searchManifest = memoizeByLibrary(async () => {
  const { manifest } = await allSearchFiles();
  // Pagefind writes no metadata of a library without text.
  const isCarried = manifest.form === 'scan' && manifest.blocks > 0;
  return isCarried ? { ...manifest, bundle: await characterDirectory() } : manifest;
});

/** Returns the static paths of the Office files of one kind. */
export async function officeFilePaths(kind: OfficeFile['kind']) {
  return [...(await allOfficeFiles())].flatMap(([id, files]) =>
    files
      .filter((file) => file.kind === kind)
      .map(({ bytes }) => ({ params: { id, file: id }, props: { bytes } })),
  );
}

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Returns the static paths of the files in a folder, for an endpoint whose parameter is `file`. */
export function filePaths(
  folder: string,
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
) {
  return [...files].map(([path, content]) => ({
    params: { file: path.replace(`${folder}/`, '') },
    props: { content },
  }));
}

/** Answers with a file of {@link filePaths}, typed by the ending of its name. */
export const fileResponse: APIRoute<{ content: string | Uint8Array<ArrayBuffer> }> = ({
  props,
  params,
}) => {
  const [, ending = ''] = /\.(\w+)$/u.exec(params['file'] ?? '') ?? [];
  const type = TYPES[ending] ?? 'application/octet-stream';
  return new Response(props.content, { headers: { 'content-type': type } });
};
