import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyEdit } from './contentSecurityPolicy.ts';
import { applyEdits, parsePage } from './parsePage.ts';
import { LinkRewriter } from './relativeLinks.ts';

/**
 * Makes the links of every page in a folder relative and adds its policy.
 * @throws EditionError listing every link or fragment without a target
 */
export function finishPages(dir: string): void {
  const rewriter = new LinkRewriter();
  for (const file of htmlFiles(dir)) {
    const path = join(dir, file);
    const page = parsePage(readFileSync(path, 'utf8'));
    const edits = [...rewriter.rewrite(file, page), policyEdit(file, page)];
    writeFileSync(
      path,
      applyEdits(
        page.html,
        edits.sort((a, b) => a.start - b.start),
      ),
    );
  }
  rewriter.checkTargets(dir);
}

/** Lists every HTML file of a folder: relative paths with forward slashes, sorted. */
function htmlFiles(dir: string): string[] {
  return globSync('**/*.html', { cwd: dir })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
