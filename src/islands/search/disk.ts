import { run } from '../script.ts';
import { scriptUrl } from '../trusted.ts';

/** The parcel in a file on a disk, where nothing but scripts is loaded. @throws Error */
export function readFromDisk(path: string): Promise<unknown> {
  const script = document.createElement('script');
  script.src = scriptUrl(path);
  return run(script);
}
