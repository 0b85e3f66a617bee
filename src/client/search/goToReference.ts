import { documentPath, sectionPath } from '#edition/address.ts';
import { HAN_NUMERALS } from '#edition/numeral.ts';
import { FILES, namesFile } from '#search/index/manifest.ts';
import { mayBeReference } from '#search/locate/nameEndings.ts';
import type { NameEndings } from '#search/locate/nameEndings.ts';
import { addressOf, buildNameTrie, resolveReference } from '#search/locate/resolveReference.ts';
import type { Resolution, ReferenceTarget } from '#search/locate/resolveReference.ts';
import { placeNamesOf } from '#search/locate/placeNames.ts';
import { MAX_CANDIDATE_DOCUMENTS, candidateDocuments } from '#search/locate/documentRegister.ts';
import type {
  CandidateDocuments,
  DocumentNames,
  DocumentRegister,
} from '#search/locate/documentRegister.ts';
import { siteRoot } from '../platform/trustedTypes.ts';
import type { SearchClient } from './library/library.ts';
import { element } from '../platform/dom.ts';
import { quoteQuery } from './quoteQuery.ts';
import { resultUrl } from './results.ts';

/** The places that a query refers to, and the one place that Enter may go to. */
export interface ReferenceLinks {
  links: HTMLElement[];
  /** The text of the status line when the words themselves are not found; empty when the query is no reference. */
  status: string;
  /** The address of the only place; null unless the reference has a number, and so is surely meant as one. */
  target: string | null;
}

const MAX_LENGTH = 60;
const HAS_NUMBER = new RegExp(`[\\d${HAN_NUMERALS}]`, 'u');
const ARTICLE_NUMBER = /^第.+[编章节条款项]/u;
const NO_REFERENCE: ReferenceLinks = { links: [], status: '', target: null };

/** Returns links to the places that a query refers to, to be shown above its results. */
export async function readReference(
  client: SearchClient,
  typed: string,
  document: string,
): Promise<ReferenceLinks> {
  if (typed.length > MAX_LENGTH) return NO_REFERENCE;
  const endings = await client.loadPayload<NameEndings>(FILES.endings);
  if (document === '' && !mayBeReference(endings, typed)) return NO_REFERENCE;
  const register = await client.loadPayload<DocumentRegister>(FILES.names);
  const chosen = register.documents.findIndex(([id]) => id === document);
  const candidates =
    chosen === -1
      ? candidateDocuments(register, typed)
      : { documents: [chosen], rest: typed, named: true };
  if (candidates.documents.length > MAX_CANDIDATE_DOCUMENTS)
    return { ...NO_REFERENCE, links: askForDocument(typed) };
  if (candidates.rest === '' && candidates.named) {
    const status = `${quoteQuery(typed)}是文件名。`;
    return { ...NO_REFERENCE, links: documentLinks(register, candidates.documents), status };
  }
  const files = candidates.documents.map((number) =>
    client.loadPayload<DocumentNames>(namesFile(number)),
  );
  const names = (await Promise.all(files)).flatMap((file) => placeNamesOf(...file));
  const { rest } = candidates;
  const found = resolveReference(buildNameTrie(names), rest, documentName(register, candidates));
  const numbered = HAS_NUMBER.test(rest.normalize('NFKC'));
  const target = found?.kind === 'place' && numbered ? placeUrl(found.target) : null;
  return found ? { links: linksOf(found), status: statusOf(found, typed), target } : NO_REFERENCE;
}

/** Returns the name of the only candidate when the query names it; otherwise ''. */
function documentName(
  register: DocumentRegister,
  { documents, named }: CandidateDocuments,
): string {
  const [number, another] = documents;
  if (!named || number === undefined || another !== undefined) return '';
  return documentAt(register, number)[1];
}

function documentAt({ documents }: DocumentRegister, number: number) {
  const found = documents[number];
  if (!found) throw new Error(`the register has no document ${number}`);
  return found;
}

function askForDocument(typed: string): HTMLElement[] {
  const request = '许多文件都有这一处：请在前面写上文件名，或先选定文件。';
  return ARTICLE_NUMBER.test(typed.trim()) ? [element('p', {}, [request])] : [];
}

function documentLinks(register: DocumentRegister, numbers: readonly number[]): HTMLElement[] {
  return numbers.map((number) => {
    const [id, name] = documentAt(register, number);
    const href = `${siteRoot()}${documentPath(id)}index.html`;
    return element('p', {}, ['直接去：', element('a', { href }, [name])]);
  });
}

function statusOf(found: Resolution, typed: string): string {
  switch (found.kind) {
    case 'beyond':
      return `没有${quoteQuery(typed)}这一处。`;
    case 'place':
      return `${quoteQuery(typed)}是一处定位。`;
    case 'choice':
      return `${quoteQuery(typed)}是几处的定位，请选一处。`;
  }
}

function linksOf(found: Resolution): HTMLElement[] {
  switch (found.kind) {
    case 'beyond':
      return [element('p', {}, [`${found.name}共 ${found.count} 处，没有更后面的。`])];
    case 'place':
      return [element('p', {}, ['直接去：', link(found.target, false)])];
    case 'choice': {
      const several = new Set(found.targets.map(({ document }) => document)).size > 1;
      const links = found.targets.map((target) => element('li', {}, [link(target, several)]));
      return [element('p', {}, ['直接去哪一处？']), element('ul', {}, links)];
    }
  }
}

function link(target: ReferenceTarget, withDocument: boolean): HTMLElement {
  const label = withDocument ? `${target.locator}（${target.documentName}）` : target.locator;
  return element('a', { href: placeUrl(target), title: addressOf(target) }, [label]);
}

function placeUrl({ document, section, n }: ReferenceTarget): string {
  return n === undefined
    ? `${siteRoot()}${sectionPath(document, section)}index.html`
    : resultUrl({ document, section, n });
}
