import { run } from './script.ts';
import { scriptUrl } from './trusted.ts';

/** Whether the page was opened from a disk, where nothing is fetched, no address is anyone else's and no worker runs. */
export function onDisk(): boolean {
  return location.href.startsWith('file:');
}

/** The parcel in a file on a disk, where nothing but scripts is loaded. @throws Error */
export function readFromDisk(path: string): Promise<unknown> {
  const script = document.createElement('script');
  script.src = scriptUrl(path);
  return run(script);
}
