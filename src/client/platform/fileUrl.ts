/** Whether the page was opened from a disk, where nothing is fetched, no address is anyone else's and no worker runs. */
export function onDisk(): boolean {
  return location.href.startsWith('file:');
}
