import { globSync } from 'node:fs';
import type { Library } from '#library/library.ts';

/** A rendered site: its folder, and the library it was made from. */
export interface Site {
  dir: string;
  library: Library;
}

/** Lists every HTML file of the site: relative paths with forward slashes, sorted. */
export function htmlFiles(site: Site): string[] {
  return globSync('**/*.html', { cwd: site.dir })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
