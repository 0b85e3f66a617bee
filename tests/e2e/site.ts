import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PassageRecord } from '#exports/passageData.ts';
import { lacking } from './lacking.ts';

/** The built site under test. */
export const DIST = resolve('dist');

/** A passage as the site publishes it in `data/passages.json`. */
export type PublishedPassage = PassageRecord;

/** Returns the path of every page from the site root, as in `about/index.html`. */
export function allPages(): string[] {
  return globSync('**/index.html', { cwd: DIST })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Returns every page, but of those of single passages, which differ in words alone, only eight. */
export function differingPages(): string[] {
  const single = /\/p\d+\/(?:bare\/)?index\.html$/u;
  const [several, ones] = [allPages(), allPages().filter((path) => single.test(path))];
  return [...several.filter((path) => !single.test(path)), ...ones.slice(0, 8)];
}

/** Tells whether a page only leads on to the present address of a passage. */
export function isRedirect(path: string): boolean {
  return readFileSync(resolve(DIST, path), 'utf8').includes('http-equiv="refresh"');
}

/** Returns every passage of the site, in document order. */
export function allPassages(): PublishedPassage[] {
  return readJson('data/passages.json').passages;
}

/** Returns the passages of the first document, in order. */
export function firstDocument(): PublishedPassage[] {
  const passages = allPassages();
  return passages.filter(({ document }) => document === passages[0]?.document);
}

/** Returns the passages of every section, by the path of its page from the site root, as in `notice/speech/1/`. */
export function passagesBySection(): Map<string, PublishedPassage[]> {
  return Map.groupBy(allPassages(), sectionPageOf);
}

/** Returns the path of the page of a passage's section. */
export function sectionPageOf({ url }: PublishedPassage): string {
  return url.replace(/#.*$/u, '');
}

/** Returns the path of the section with the most passages. @throws Error when the library is empty */
export function longestSection(): string {
  const [longest] = [...passagesBySection()].sort(([, a], [, b]) => b.length - a.length);
  if (!longest) throw new Error('the library has no passage');
  return longest[0];
}

/**
 * Returns a passage to try things on: never the first of its section, with a page of its own and in the words of
 * others where there are any.
 * @throws Error when no section has two passages
 */
export function samplePassage(): PublishedPassage {
  const later = allPassages().filter(({ n }) => n > 1);
  const paged = later.some(hasOwnPage) ? later.filter(hasOwnPage) : later;
  const sample = paged.find(({ layer }) => layer !== 'own') ?? paged[paged.length - 1];
  if (!sample) throw new Error('no section has two passages');
  return sample;
}

/** Tells whether a passage has a page of its own, which its document decides. */
export function hasOwnPage({ page }: PublishedPassage): boolean {
  return !page.includes('#');
}

/** Returns the path of a passage's own page; skips the test where it has none. */
export function ownPageOf(passage: PublishedPassage): string {
  return hasOwnPage(passage)
    ? passage.page
    : lacking('no passage of this library has its own page');
}

/** The number of characters that {@link wordsToFind} returns. */
const WORDS_LENGTH = 6;

/** Returns words to search for, without punctuation and in one layer. @throws Error when there are none */
export function wordsToFind(): string {
  const han = new RegExp(`\\p{Script=Han}{${WORDS_LENGTH}}`, 'u');
  for (const { layer, n, text } of firstDocument()) {
    const words = han.exec(text)?.[0];
    if (words !== undefined && layer === 'own' && n > 1) return words;
  }
  throw new Error(`the first document has no ${WORDS_LENGTH} characters in a row`);
}

/** Returns a layer of a document, with the label that its pages show. @throws Error when there is none */
export function layerOf({ document, layer }: PublishedPassage): { mode: string; label: string } {
  const documents: { id: string; layers: { id: string; mode: string; label: string }[] }[] =
    readJson('data/passages.json').documents;
  const found = documents.find(({ id }) => id === document)?.layers.find(({ id }) => id === layer);
  if (!found) throw new Error(`no layer ${layer} in ${document}`);
  return found;
}

/** Reads a JSON file of the site. */
export function readJson(path: string) {
  return JSON.parse(readFileSync(resolve(DIST, path), 'utf8'));
}

/** Returns one page of every kind that the site has, by kind. */
export function pagesByKind(): Record<string, string> {
  const passages = allPassages();
  const document = passages[0]?.document;
  const part = passages.find(({ part, section }) => part === section);
  const candidates = {
    home: 'index.html',
    document: `${document}/index.html`,
    part: part && `${sectionPageOf(part)}index.html`,
    section: `${longestSection()}index.html`,
    passage: `${samplePassage().page}index.html`,
    lists: `${document}/lists/index.html`,
    edition: `${document}/edition/index.html`,
    search: 'search/index.html',
    related: 'links/index.html',
    terms: 'terms/index.html',
    term: firstPage('terms/*/index.html'),
    packs: 'packs/index.html',
    pack: firstPage('packs/*/index.html'),
    editor: 'pack/index.html',
    office: 'office/index.html',
    about: 'about/index.html',
    lost: '404.html',
  };
  return Object.fromEntries(
    Object.entries(candidates).flatMap(([kind, path]) =>
      path !== undefined && existsSync(resolve(DIST, path)) ? [[kind, path]] : [],
    ),
  );
}

/** Returns the page of a kind; skips the test where the site has none. */
export function pageOfKind(kind: string): string {
  return pagesByKind()[kind] ?? lacking(`this library has no page of the kind ${kind}`);
}

/** Returns the first page of a kind that has several. */
function firstPage(pattern: string): string | undefined {
  return globSync(pattern, { cwd: DIST }).sort()[0];
}
