/** Hostile content: each kind is refused with file, line and a mend in Chinese, or makes a library that renders. */
import { expect } from 'vitest';
import { EditionError } from '#edition/problem.ts';
import { redirects } from '#edition/redirects.ts';
import { withdrawnPages } from '#edition/withdrawn.ts';
import { passageData } from '#exports/passageData.ts';
import { plainText } from '#exports/plainText.ts';
import { singlePage } from '#exports/singleFile.ts';
import { filesOf } from '#library/contentFiles.ts';
import type { Library } from '#library/library.ts';
import { loadLibrary } from '#library/library.ts';
import { packDataOf } from '#packs/packData.ts';
import { blocksOf } from '#search/build/blocks.ts';
import { recorded, smallTexts } from '../small.ts';

/** The texts of a small project with an alias, a term and a pack. */
export const GOOD = {
  ...recorded(smallTexts()),
  'content/aliases.yaml': '# 旧地址\n"small/old#p1": small/speech/1#p1\n',
  'content/terms.yaml': 'terms:\n  - { slug: xue-xi, words: 学习 }\n',
  'content/packs/sample.yaml':
    "title: 样单\nnamed: { at: 'small/speech/1#p1', words: 指出 }\nitems:\n  - heading: 标题\n  - small/speech/1\n",
};
/** The record of the passages of the small project. */
export const RECORD = recorded(smallTexts())['content/published.json'] ?? '';
/** The files of it that tests change. */
export const YAML = 'content/small/document.yaml';
export const TEXT = 'content/small/speech/1.mdx';
export const ALIASES = 'content/aliases.yaml';
export const TERMS = 'content/terms.yaml';
export const PACK = 'content/packs/sample.yaml';

/** The names that every plain object has without having been given them. */
export const INHERITED: readonly string[] = Object.getOwnPropertyNames(Object.prototype);

/** Returns the texts of the small project with one of its files changed. */
export function changed(file: string, from: string, to: string): Record<string, string> {
  const text = Object.entries(GOOD).find(([path]) => path === file)?.[1] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  return { ...GOOD, [file]: text.replace(from, () => to) };
}

/** Loads a library and returns the report on it; without problems, makes of it what a build makes of a library. */
export function reportOn(texts: Record<string, string>): string {
  let library: Library;
  try {
    library = loadLibrary(filesOf(texts));
  } catch (error) {
    expect(error).toBeInstanceOf(EditionError);
    return (error as EditionError).message;
  }
  render(library);
  return '';
}

function render({ documents, aliases, site }: Library): void {
  const pages = [...redirects(aliases, documents), ...documents.flatMap(withdrawnPages)];
  expect(pages.every(({ path }) => /^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/u.test(path))).toBe(true);
  expect(packDataOf(documents, aliases).length).toBeGreaterThan(0);
  expect(blocksOf(documents).length).toBeGreaterThan(0);
  expect(JSON.parse(passageData(documents))).toBeTruthy();
  for (const document of documents) {
    expect(plainText(document)).not.toBe('');
    expect(singlePage(document, site, '', [])).toContain('<html');
  }
}
