import { documentPath } from '#edition/address.ts';
import { FILES, namesFile } from '#search/index/manifest.ts';
import { mayBeReference } from '#search/locate/nameEndings.ts';
import type { NameEndings } from '#search/locate/nameEndings.ts';
import { LONGEST_REFERENCE } from '#search/locate/documentRegister.ts';
import type { DocumentRegister } from '#search/locate/documentRegister.ts';
import { findReference } from '#search/locate/findReference.ts';
import type { FoundReference } from '#search/locate/findReference.ts';
import { NUMERAL } from '#search/locate/referenceNumeral.ts';
import { targetsOf } from '#search/locate/resolveReference.ts';
import type { DocumentNames } from '#search/locate/sectionNames.ts';
import { simplifiedReadings } from '#search/input/traditional.ts';
import type { ConversionTable } from '#search/input/traditional.ts';
import { element } from '../platform/dom.ts';
import { siteRoot } from '../platform/trustedTypes.ts';
import type { SearchClient } from './library/library.ts';
import { placeList, placeUrl } from './reference/placeList.ts';
import { UNSURE, missingSentence, referenceStatus } from './reference/referenceMessages.ts';

/** The places that a query refers to, and the one place that Enter may go to. */
export interface ReferenceLinks {
  links: HTMLElement[];
  /** The text of the status line when the words themselves are not found; empty when the query is no reference. */
  status: string;
  /** The address of the only place; null unless the reference has a number, and so is surely meant as one. */
  target: string | null;
}

const HAS_NUMBER = new RegExp(`\\d|${NUMERAL.source}`, 'u');
const ARTICLE_NUMBER = /^第.+[编章节条款项]/u;
/** The end of a reference that may be in traditional characters: a number, or a unit after one. */
const ENDS_IN_NUMBER = new RegExp(
  `(?:\\d|${NUMERAL.source})\\s*[）)]?\\s*[編编章節节條条款項项目句]?\\s*$`,
  'u',
);
const LONGEST_TRADITIONAL = 60;
const NO_REFERENCE: ReferenceLinks = { links: [], status: '', target: null };

/** Returns links to the places that a query refers to, to be shown above its results. */
export async function readReference(
  client: SearchClient,
  typed: string,
  document: string,
): Promise<ReferenceLinks> {
  if (typed.length > LONGEST_REFERENCE) return NO_REFERENCE;
  const endings = await client.loadPayload<NameEndings>(FILES.endings);
  const find = async (text: string) =>
    document !== '' || mayBeReference(endings, text) ? lookUp(client, text, document) : null;
  const found = (await find(typed)) ?? (await findSimplified(client, typed, find));
  return found ? linksTo(client, found, typed) : NO_REFERENCE;
}

async function lookUp(
  client: SearchClient,
  typed: string,
  document: string,
): Promise<FoundReference | null> {
  const register = await client.loadPayload<DocumentRegister>(FILES.names);
  const chosen = register.documents.findIndex(([id]) => id === document);
  const load = (number: number) => client.loadPayload<DocumentNames>(namesFile(number));
  return findReference(register, load, typed, chosen === -1 ? undefined : chosen);
}

/** Reads a reference in traditional characters; only what ends in a number is worth the table. */
async function findSimplified(
  client: SearchClient,
  typed: string,
  find: (text: string) => Promise<FoundReference | null>,
): Promise<FoundReference | null> {
  if (typed.length > LONGEST_TRADITIONAL || !ENDS_IN_NUMBER.test(typed.normalize('NFKC')))
    return null;
  const table = await client.loadPayload<ConversionTable>(FILES.traditional);
  for (const reading of simplifiedReadings(typed, table)) {
    const found = await find(reading);
    if (found) return found;
  }
  return null;
}

async function linksTo(
  client: SearchClient,
  reference: FoundReference,
  typed: string,
): Promise<ReferenceLinks> {
  const { found, sure } = reference;
  const register = await client.loadPayload<DocumentRegister>(FILES.names);
  const status = referenceStatus(reference, typed);
  if (found.kind === 'too many') return { ...NO_REFERENCE, links: askForDocument(typed) };
  const notes = sure ? [] : [element('p', {}, [UNSURE])];
  if (found.kind === 'documents')
    return { status, target: null, links: [...notes, documentList(register, found.documents)] };
  const absent =
    found.kind === 'missing' ? [found.missing] : found.kind === 'places' ? found.missing : [];
  const sentences = absent.map((each) => element('p', {}, [missingSentence(each)]));
  const targets = targetsOf(found);
  const list = targets.length > 0 ? placeList(client, register, targets, !sure) : [];
  const goes = found.kind === 'place' && sure && HAS_NUMBER.test(typed.normalize('NFKC'));
  return {
    status,
    links: [...notes, ...list, ...sentences],
    target: goes ? placeUrl(found.target) : null,
  };
}

function askForDocument(typed: string): HTMLElement[] {
  const request = '许多文件都有这一处：请在前面写上文件名，或先选定文件。';
  return ARTICLE_NUMBER.test(typed.trim()) ? [element('p', {}, [request])] : [];
}

function documentList(register: DocumentRegister, numbers: readonly number[]): HTMLElement {
  const items = numbers.map((number) => {
    const document = register.documents[number];
    if (!document) throw new Error(`the register has no document ${number}`);
    const [id, name, , , dated = ''] = document;
    const link = element('a', { href: `${siteRoot()}${documentPath(id)}index.html`, title: id }, [
      name,
    ]);
    return element('li', {}, dated === '' ? [link] : [link, `（文首最后的日期：${dated}）`]);
  });
  return element('ul', { 'aria-label': '位置' }, items);
}
