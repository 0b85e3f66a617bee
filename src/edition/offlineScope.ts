/** Folders that the offline download leaves out: files saved one by one, and the index for other programs. */
const LEFT_OUT = ['data/', 'pagefind/'];

/** Tells whether a file, by its path, is part of the offline download. */
export function isInOfflineEdition(path: string): boolean {
  return !LEFT_OUT.some((folder) => path.startsWith(folder));
}
