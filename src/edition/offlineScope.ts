/** Matches what the offline download leaves out: files saved one by one, and what of Pagefind only other programs ask. */
const LEFT_OUT = /^(?:data\/|pagefind\/(?!index\/))/u;

/** Tells whether a file, by its path, is part of the offline download. */
export function isInOfflineEdition(path: string): boolean {
  return !LEFT_OUT.test(path);
}
