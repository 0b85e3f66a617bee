/** Tells whether a file, by its path, is part of the offline download; files under `data/` are saved one by one. */
export function isInOfflineEdition(path: string): boolean {
  return !path.startsWith('data/');
}
