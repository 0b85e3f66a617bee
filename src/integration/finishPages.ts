import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';
import { policyEdit } from './contentSecurityPolicy.ts';
import { foreignCode } from './foreignCode.ts';
import { applyEdits, parsePage } from './parsePage.ts';
import { LinkRewriter } from './relativeLinks.ts';
import type { SiteCode } from './siteCode.ts';

/**
 * Makes the links of every page in a folder relative and adds its policy.
 * @throws EditionError listing the code in pages that is not of the site, or every link or fragment without a target
 */
export function finishPages(dir: string, code: SiteCode): void {
  const rewriter = new LinkRewriter();
  const foreign: Problem[] = [];
  for (const file of htmlFiles(dir)) {
    const path = join(dir, file);
    const page = parsePage(readFileSync(path, 'utf8'));
    foreign.push(...foreignCode(file, page, code));
    const edits = [...rewriter.rewrite(file, page), policyEdit(file, page)];
    writeFileSync(
      path,
      applyEdits(
        page.html,
        edits.sort((a, b) => a.start - b.start),
      ),
    );
  }
  if (foreign.length > 0) throw new EditionError(foreign);
  rewriter.checkTargets(dir);
}

/** Lists every HTML file of a folder: relative paths with forward slashes, sorted. */
function htmlFiles(dir: string): string[] {
  return globSync('**/*.html', { cwd: dir })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
