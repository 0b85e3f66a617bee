import type { Document } from '#edition/document.ts';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import type { Problem } from '#edition/problem.ts';
import { checkCopiedText } from '#edition/gate/copiedText.ts';
import type { ContentFiles } from './contentFiles.ts';
import { documentIds, filesBelow } from './contentFiles.ts';

/** Folders whose own files are prose of the site. */
const PROSE_FOLDERS = ['content/packs'];

/** Reports every place where the site's own files copy canonical text. */
export function checkProse(files: ContentFiles, documents: readonly Document[]): Problem[] {
  const texts = documents.map((document) =>
    passagesOf(document)
      .map((passage) => readingText(passage.segments))
      .join(''),
  );
  const prose = proseFiles(files).map((file) => ({
    file,
    text: blankFacts(files.read(file), file),
  }));
  return checkCopiedText(texts, prose);
}

function proseFiles(files: ContentFiles): string[] {
  const paths = [
    ...filesBelow(files, 'src')
      .filter((file) => /\.(?:astro|ts|css|mdx?)$/u.test(file))
      .map((file) => `src/${file}`),
    ...PROSE_FOLDERS.flatMap((folder) =>
      files
        .list(folder)
        .filter((name) => !name.endsWith('/'))
        .map((name) => `${folder}/${name}`),
    ),
    ...documentIds(files, 'content').map((id) => `content/${id}/document.yaml`),
    ...['README.md', 'content/README.md'].filter((file) => files.has(file)),
  ];
  return paths.sort();
}

/**
 * Blanks the values of a document.yaml that rightly repeat its text: issuer, number, date, and withdrawn passages,
 * which are checked against the earlier source. Line numbers stay the same.
 */
function blankFacts(text: string, file: string): string {
  if (!file.endsWith('document.yaml')) return text;
  return text.replace(/^(?:issuer|number|dated):.*$|^( +)gone:\n(?:\1 +.*(?:\n|$))+/gmu, (found) =>
    found.replace(/[^\n]/gu, ''),
  );
}
