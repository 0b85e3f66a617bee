import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { onTestFinished } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import type { ContentFiles } from '#library/contentFiles.ts';
import { filesOf } from '#library/contentFiles.ts';
import { readDocuments } from '#library/library.ts';

import { SMALL } from './smallDocument.ts';
import { SMALL_SITE } from './smallSite.ts';

export { SMALL };

/** Writes files into a temporary folder that is removed when the test ends; returns its path. */
export function folderOf(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'library-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** Returns the texts of a project with the small document under the given name, some of its files replaced. */
export function smallTexts(
  name = 'small',
  changes: Record<string, string> = {},
): Record<string, string> {
  const texts = Object.entries({ ...SMALL, ...changes });
  const paths = texts.map(([file, text]) => [posix.join('content', name, file), text]);
  return { 'content/site.yaml': SMALL_SITE, ...Object.fromEntries(paths) };
}

/** Returns the files of a project with the small document under the given name, some of its files replaced. */
export function smallFiles(name?: string, changes?: Record<string, string>): ContentFiles {
  return filesOf(smallTexts(name, changes));
}

/** Returns texts with the record of every passage in them. */
export function recorded(texts: Record<string, string>): Record<string, string> {
  const passages = readDocuments(filesOf(texts)).flatMap(({ document }) => passagesOf(document));
  const record = Object.fromEntries(passages.map(({ id, fingerprint }) => [id, fingerprint]));
  return { ...texts, 'content/published.json': JSON.stringify(record, null, 2) };
}
