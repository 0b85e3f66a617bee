import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '#edition/document.ts';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import type { Problem } from '#edition/problem.ts';
import { checkRetyped } from '#edition/gate/copiedText.ts';

const PROSE = [
  'src/**/*.{astro,ts,css}',
  'content/site/*',
  'content/packs/*',
  'content/*/document.yaml',
  'README.md',
];

/** Every place where the site's own files under `root` retype the canonical text. */
export function checkProse(root: string, documents: readonly Document[]): Problem[] {
  const texts = documents.map((document) =>
    passagesOf(document)
      .map((passage) => readingText(passage.segments))
      .join(''),
  );
  const prose = globSync(PROSE, { cwd: root })
    .sort()
    .map((file) => ({ file, text: withoutFacts(readFileSync(join(root, file), 'utf8'), file) }));
  return checkRetyped(texts, prose);
}

/**
 * In a document.yaml, who issued it, its number and its date stand as in its text, and the words given as gone are the earlier source's own,
 * and held against it; every line keeps its number.
 */
function withoutFacts(text: string, file: string): string {
  if (!file.endsWith('document.yaml')) return text;
  return text.replace(/^(?:issuer|number|dated):.*$|^( +)gone:\n(?:\1 +.*(?:\n|$))+/gmu, (found) =>
    found.replace(/[^\n]/gu, ''),
  );
}
