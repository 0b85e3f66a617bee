import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LinkRewriter } from './relativeLinks.ts';
import { withPolicy } from './contentSecurityPolicy.ts';
import { htmlFiles } from './site.ts';
import type { Site } from './site.ts';

/**
 * Makes the links of every page relative and adds its policy.
 * @throws EditionError listing every link or fragment without a target
 */
export async function finishPages(site: Site): Promise<void> {
  const rewriter = new LinkRewriter();
  for (const file of htmlFiles(site)) {
    const path = join(site.dir, file);
    const html = rewriter.rewrite(file, readFileSync(path, 'utf8'));
    writeFileSync(path, withPolicy(file, html));
  }
  rewriter.checkTargets(site.dir);
}
