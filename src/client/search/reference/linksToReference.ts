import { documentPath } from '#edition/address.ts';
import { FILES, namesFile } from '#search/index/manifest.ts';
import type { DocumentRegister } from '#search/locate/documentRegister.ts';
import { findReferences } from '#search/locate/findReferences.ts';
import type { ReadReference } from '#search/locate/findReferences.ts';
import type { ReferenceTarget } from '#search/locate/placeNames.ts';
import { NUMERAL } from '#search/locate/referenceNumeral.ts';
import { targetsOf } from '#search/locate/resolution.ts';
import type { DocumentNames } from '#search/locate/sectionNames.ts';
import { element } from '../../platform/dom.ts';
import { siteRoot } from '../../platform/trustedTypes.ts';
import type { SearchClient } from '../library/library.ts';
import type { ReferenceLinks } from './referenceLinks.ts';
import { firstPassagesOf } from './firstWords.ts';
import { placeList, placeUrl } from './placeList.ts';
import {
  UNSURE,
  descendingSentence,
  layerSentence,
  missingSentence,
  referenceStatus,
  severalStatus,
  unreadSentence,
} from './referenceMessages.ts';

const HAS_NUMBER = new RegExp(`\\d|${NUMERAL.source}`, 'u');
const ARTICLE_NUMBER = /^第.+[编章节条款项]/u;

/** Returns links to the places that words refer to, for a query as typed; null when they are no reference. */
export async function linksToReference(
  client: SearchClient,
  words: string,
  typed: string,
  document: string,
): Promise<ReferenceLinks | null> {
  const register = await client.loadPayload<DocumentRegister>(FILES.names);
  const chosen = register.documents.findIndex(([id]) => id === document);
  const load = (number: number) => client.loadPayload<DocumentNames>(namesFile(number));
  const read = await findReferences(register, load, words, chosen === -1 ? undefined : chosen);
  const [only, another] = read;
  if (!only) return null;
  const links = linksTo(client, register, read);
  const status =
    another || !only.reference
      ? severalStatus(typed, targetsIn(read).length)
      : referenceStatus(only.reference, typed);
  return { links, status, target: await enteredPlace(client, register, read, typed) };
}

/** Returns the address of the only place that a query surely means; null for none, or one with other words' layer. */
async function enteredPlace(
  client: SearchClient,
  register: DocumentRegister,
  [only, another]: readonly ReadReference[],
  typed: string,
): Promise<string | null> {
  const { found, sure } = only?.reference ?? {};
  if (another || !sure || found?.kind !== 'place' || !HAS_NUMBER.test(typed.normalize('NFKC')))
    return null;
  const { target } = found;
  if (target.stated) {
    const [passage] = await firstPassagesOf(client, register, [target]).catch(() => []);
    if (layerSentence(target, passage) !== '') return null;
  }
  return placeUrl(target);
}

function targetsIn(read: readonly ReadReference[]): ReferenceTarget[] {
  return read.flatMap(({ reference }) => {
    const { found } = reference ?? {};
    return !found || found.kind === 'documents' || found.kind === 'too many'
      ? []
      : targetsOf(found);
  });
}

function linksTo(
  client: SearchClient,
  register: DocumentRegister,
  read: readonly ReadReference[],
): HTMLElement[] {
  const isUnsure = read.some(
    ({ reference }) => reference && !reference.sure && reference.found.kind !== 'too many',
  );
  const targets = targetsIn(read);
  return [
    ...(isUnsure ? [sentence(UNSURE)] : []),
    ...read.flatMap(descendingNotes),
    ...(targets.length > 0 ? placeList(client, register, targets, isUnsure) : []),
    ...read.flatMap((one) => notesOn(register, one)),
  ];
}

function descendingNotes({ reference }: ReadReference): HTMLElement[] {
  return reference?.found.kind === 'descending'
    ? reference.found.ends.map((ends) => sentence(descendingSentence(ends)))
    : [];
}

/** Returns what there is to say of a reference besides its places. */
function notesOn(register: DocumentRegister, { typed, reference }: ReadReference): HTMLElement[] {
  if (!reference) return [sentence(unreadSentence(typed))];
  const { found } = reference;
  switch (found.kind) {
    case 'too many':
      return askForDocument(typed);
    case 'documents':
      return [documentList(register, found.documents)];
    case 'missing':
      return [sentence(missingSentence(found.missing))];
    case 'places':
      return found.missing.map((missing) => sentence(missingSentence(missing)));
    default:
      return [];
  }
}

function sentence(text: string): HTMLElement {
  return element('p', {}, [text]);
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
    return element('li', {}, dated === '' ? [link] : [link, `（${dated}）`]);
  });
  return element('ul', { 'aria-label': '位置' }, items);
}
