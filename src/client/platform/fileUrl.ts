/** Tells whether the page was opened from a disk: without fetch, workers, or addresses that others can open. */
export function isOpenedFromDisk(): boolean {
  return location.href.startsWith('file:');
}
