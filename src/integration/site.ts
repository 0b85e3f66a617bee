import { globSync } from 'node:fs';
import type { Library } from '#library/library.ts';

/** A rendered site on its way to being published: its folder, and the library it was made from. */
export interface Site {
  dir: string;
  library: Library;
}

/** Every HTML file of the site, relative to its folder, with forward slashes, sorted. */
export function htmlFiles(site: Site): string[] {
  return globSync('**/*.html', { cwd: site.dir })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
