/** The facts of the notice that the errands are about, read from what the site publishes and from the library. */
import { citationOf } from '#edition/cite/citation.ts';
import { formatCitation } from '#edition/cite/formats.ts';
import { passagesOf } from '#edition/document.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { type PublishedPassage, allPassages, layerOf, readJson } from '../../e2e/site.ts';

const library = loadLibrary(contentFolder('.'));
const passages = allPassages();
const [record] = readJson('data/passages.json').documents;

/** The notice's issuer, its whole title, and the SHA-256 of the file that was received. */
export const NOTICE: { issuer: string; title: string; sha256: string } = {
  issuer: record.issuer,
  title: record.title,
  sha256: record.source.sha256,
};

/** Returns a passage by its section and its number there. @throws Error when there is none */
export function passage(section: string, n: number): PublishedPassage {
  const found = passages.find((each) => each.section === section && each.n === n);
  if (!found) throw new Error(`the library has no ${section}#p${n}`);
  return found;
}

/** Returns the texts of the passages of a section. */
export function textsOf(section: string): string[] {
  return passages.filter((each) => each.section === section).map(({ text }) => text);
}

/** Returns the texts of the passages that contain words. */
export function textsWith(words: string): string[] {
  return passages.map(({ text }) => text).filter((text) => text.includes(words));
}

/** Returns the words with which the site says whose a passage is. */
export function voiceOf(of: PublishedPassage): string {
  return layerOf(of).label;
}

/** Returns a passage's citation 公文式, made from the content itself, with its address on the site. */
export function officialCitation({ id, document, page }: PublishedPassage, site: string): string {
  const found = library.documents.find((each) => each.id === document);
  if (!found) throw new Error(`no document ${document}`);
  const cited = passagesOf(found).filter((each) => each.id === id);
  return formatCitation(citationOf(found, cited), 'official', { address: site + page });
}

/** Returns the text of the first passage of a ready-made pack. @throws Error when there is no such pack */
export function firstTextOfPack(title: string): string {
  const pack = library.packs.find((each) => each.pack.title === title)?.pack;
  const ids = pack?.items.flatMap((item) => (item.kind === 'passage' ? [item.id] : []));
  const first = passages.find(({ id }) => id === ids?.[0]);
  if (!first) throw new Error(`the library has no pack ${title}`);
  return first.text;
}
