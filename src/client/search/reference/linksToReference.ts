import { documentPath } from '#edition/address.ts';
import { FILES, namesFile } from '#search/index/manifest.ts';
import type { DocumentRegister } from '#search/locate/documentRegister.ts';
import { findReference } from '#search/locate/findReference.ts';
import type { FoundReference } from '#search/locate/findReference.ts';
import { NUMERAL } from '#search/locate/referenceNumeral.ts';
import { targetsOf } from '#search/locate/resolveReference.ts';
import type { DocumentNames } from '#search/locate/sectionNames.ts';
import { element } from '../../platform/dom.ts';
import { siteRoot } from '../../platform/trustedTypes.ts';
import type { SearchClient } from '../library/library.ts';
import type { ReferenceLinks } from './referenceLinks.ts';
import { placeList, placeUrl } from './placeList.ts';
import { UNSURE, missingSentence, referenceStatus } from './referenceMessages.ts';

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
  const found = await findReference(register, load, words, chosen === -1 ? undefined : chosen);
  return found && linksTo(client, register, found, typed);
}

function linksTo(
  client: SearchClient,
  register: DocumentRegister,
  reference: FoundReference,
  typed: string,
): ReferenceLinks {
  const { found, sure } = reference;
  const status = referenceStatus(reference, typed);
  if (found.kind === 'too many') return { links: askForDocument(typed), status: '', target: null };
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
    return element('li', {}, dated === '' ? [link] : [link, `（${dated}）`]);
  });
  return element('ul', { 'aria-label': '位置' }, items);
}
