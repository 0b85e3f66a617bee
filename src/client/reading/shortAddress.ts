import { isOpenedFromDisk } from '../platform/fileUrl.ts';
import { siteRoot } from '../platform/trustedTypes.ts';

/**
 * Returns the address of a page of this site without the name of its file. From a disk it is the path within the site,
 * since others cannot open that disk.
 */
export function shortAddress(href: string): string {
  const short = href.replace(/index\.html(?=[?#]|$)/u, '');
  return isOpenedFromDisk() ? short.slice(siteRoot().length) : short;
}
