import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '#edition/document.ts';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import type { Problem } from '#edition/problem.ts';
import { canonicalRuns, checkRetyped } from '#edition/retyped.ts';

const PROSE = [
  'src/**/*.{astro,ts,css}',
  'content/site/*',
  'content/packs/*',
  'content/*/document.yaml',
  'README.md',
];

/** Every place where the site's own files under `root` retype the canonical text. */
export function checkProse(root: string, documents: readonly Document[]): Problem[] {
  const runs = canonicalRuns(
    documents.map((document) =>
      passagesOf(document)
        .map((passage) => readingText(passage.segments))
        .join(''),
    ),
  );
  return globSync(PROSE, { cwd: root })
    .sort()
    .flatMap((file) => checkRetyped(readFileSync(join(root, file), 'utf8'), file, runs));
}
