import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PassageRecord } from '#integration/dataFiles.ts';

/** The built site under test. */
export const DIST = resolve('dist');

/** A passage as the site publishes it in `data/passages.json`. */
export type PublishedPassage = PassageRecord;

/** Path from the site root of every page, as its links name it: `about/index.html`. */
export function allPages(): string[] {
  return globSync('**/index.html', { cwd: DIST })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Every page but those of single passages, of which there are a few: all that differ in more than their words. */
export function differingPages(): string[] {
  const single = /\/p\d+\/(?:bare\/)?index\.html$/u;
  const [several, ones] = [allPages(), allPages().filter((path) => single.test(path))];
  return [...several.filter((path) => !single.test(path)), ...ones.slice(0, 8)];
}

/** Every passage of the site, in document order. */
export function allPassages(): PublishedPassage[] {
  return readJson('data/passages.json').passages;
}

/** The first page of a kind that has several. */
function first(pattern: string): string {
  return globSync(pattern, { cwd: DIST }).sort()[0] ?? '';
}

/** A JSON file of the site. */
export function readJson(path: string) {
  return JSON.parse(readFileSync(resolve(DIST, path), 'utf8'));
}

/** A page of every kind the site has, by what it is. */
export function pageKinds(): Record<string, string> {
  const passages = allPassages();
  const document = passages[0]?.document ?? '';
  const sections = Map.groupBy(passages, ({ url }) => url.split('#')[0] ?? '');
  const [longest = ''] = [...sections].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const part = passages.find(({ part, section }) => part === section);
  const relayed = passages.find(({ layer, n }) => layer !== 'own' && n > 2);
  return {
    home: 'index.html',
    document: `${document}/index.html`,
    part: `${part?.url.split('#')[0]}index.html`,
    section: `${longest}index.html`,
    passage: `${relayed?.page}index.html`,
    lists: `${document}/lists/index.html`,
    edition: `${document}/edition/index.html`,
    search: 'search/index.html',
    related: 'links/index.html',
    terms: 'terms/index.html',
    term: first('terms/*/index.html'),
    packs: 'packs/index.html',
    pack: first('packs/*/index.html'),
    editor: 'pack/index.html',
    office: 'office/index.html',
    about: 'about/index.html',
    lost: '404.html',
  };
}
