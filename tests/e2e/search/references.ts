/** References to places of the library, as readers type them. */
import type { SearchPassage } from '#search/match/block.ts';
import type { Citation } from '#edition/cite/citation.ts';
import { citationOf } from '#edition/cite/citation.ts';
import { CITATION_FORMATS, formatCitation } from '#edition/cite/formats.ts';
import { passagesOf } from '#edition/document.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { lacking } from '../lacking.ts';
import { passages } from '../../search/notice.ts';

/** Returns a passage whose section is named by neither its locator nor its part. Skips the test for none. */
export function listedPassage(): SearchPassage {
  const found = passages.find(
    ({ locator, partName, sectionName, layerSpans }) =>
      partName !== '' &&
      !`${locator} ${partName}`.includes(sectionName) &&
      layerSpans.length === 1 &&
      passages.filter((passage) => passage.locator === locator).length === 1,
  );
  if (!found) lacking('every passage of this library names its section');
  return found;
}

/** A reference to an item beyond the last of a list. */
export interface Beyond {
  typed: string;
  /** The name of the items, without their numbers. */
  name: string;
  count: number;
}

/** Returns a reference beyond the items of the list of {@link listedPassage}. */
export function referenceBeyond(): Beyond {
  const name = listedPassage().locator.replace(/\d+$/u, '');
  const items = new RegExp(`^${name}\\d+$`, 'u');
  const count = passages.filter(({ locator }) => items.test(locator)).length;
  return { typed: `${name}${count + 3}`, name, count };
}

/** A reference without the brackets of the locator that it means. */
export interface Numbered {
  typed: string;
  locator: string;
  /** What the section has in common with others: 讲话 of 讲话（一）. */
  name: string;
  /** The number of the sections with that name. */
  count: number;
}

/** Returns a reference to the second passage of a section such as 讲话（三）. Skips the test for none. */
export function numberedReference(): Numbered {
  const bracketed = /^(?<name>.+)（(?<numeral>.+)）$/u;
  const nameOf = (section: string) => bracketed.exec(section)?.groups?.['name'];
  const sections = new Set(passages.map(({ sectionName }) => sectionName));
  const found = passages.filter(({ sectionName, n }) => n === 2 && nameOf(sectionName));
  const last = found[found.length - 1];
  const name = nameOf(last?.sectionName ?? '');
  // A numeral alone names the part itself.
  if (!last || !name || /^[一二三四五六七八九十]+$/u.test(name))
    lacking('this library has no named and numbered sections');
  const count = [...sections].filter((section) => nameOf(section) === name).length;
  if (count < 2) lacking(`this library has no other section ${name}`);
  return { typed: last.locator.replace(/[（）]/gu, ''), locator: last.locator, name, count };
}

/** Returns the first words of the only passage with a locator. */
export function wordsAt(locator: string): string {
  const found = passages.filter((passage) => passage.locator === locator);
  const [only, another] = found;
  if (!only || another) lacking(`not one passage ${locator}`);
  return only.text.trim().slice(0, 20);
}

/** A reference to several passages of one section, with the locators of all. */
export interface RangeReference {
  typed: string;
  locators: string[];
}

/** Returns a reference from the first to the third passage of the section of {@link numberedReference}. */
export function referenceToRange(): RangeReference {
  const { locator } = numberedReference();
  const { section } = passages.find((passage) => passage.locator === locator) ?? {};
  const locators = passages
    .filter((passage) => passage.section === section && passage.n <= 3)
    .map((passage) => passage.locator);
  return { typed: `${locators[0]}—${locators[locators.length - 1]}`, locators };
}

/** Returns the citations that state a locator, in every format, as a box of one line takes them. */
export function citationsOf(locator: string): string[] {
  const formats = CITATION_FORMATS.filter((format) => format !== 'official');
  return citedWith(locator).flatMap((citation) =>
    formats.map((format) => formatCitation(citation, format).replace(/\n/gu, '')),
  );
}

/** Returns the official citation of the passage of {@link numberedReference}, and the name of its section. */
export function officialCitation(): { typed: string; section: string } {
  const { locator } = numberedReference();
  const [citation] = citedWith(locator);
  const passage = passages.find((each) => each.locator === locator);
  if (!citation?.parts[0]?.place || !passage) lacking(`the text gives ${locator} no place`);
  return { typed: formatCitation(citation, 'official'), section: passage.sectionName };
}

function citedWith(locator: string): Citation[] {
  const { documents } = loadLibrary(contentFolder('.'));
  return documents.flatMap((document) =>
    passagesOf(document)
      .filter((passage) => passage.locator === locator)
      .map((passage) => citationOf(document, [passage])),
  );
}
