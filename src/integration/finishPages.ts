import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Links } from './relativeLinks.ts';
import { withPolicy } from './contentSecurityPolicy.ts';
import { htmlFiles } from './site.ts';
import type { Site } from './site.ts';

/**
 * Gives every page its relative links and its policy, each page being read and written once.
 * @throws EditionError listing every link or fragment that leads nowhere
 */
export async function finishPages(site: Site): Promise<void> {
  const links = new Links();
  for (const file of htmlFiles(site)) {
    const path = join(site.dir, file);
    const html = links.rewrite(file, readFileSync(path, 'utf8'));
    writeFileSync(path, withPolicy(file, html));
  }
  links.prove(site.dir);
}
