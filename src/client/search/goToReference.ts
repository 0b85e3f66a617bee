import { documentPath, sectionPath } from '#edition/address.ts';
import { HAN_NUMERALS } from '#edition/numeral.ts';
import { FILES, namesFile } from '#search/index/manifest.ts';
import { mayRefer } from '#search/locate/nameEndings.ts';
import type { Endings } from '#search/locate/nameEndings.ts';
import { addressOf, gazetteer, resolve } from '#search/locate/locator.ts';
import type { Resolution, Target } from '#search/locate/locator.ts';
import { namesOf } from '#search/locate/names.ts';
import { MOST_ASKED, whomToAsk } from '#search/locate/documentRegister.ts';
import type { Asked, DocumentNames, Register } from '#search/locate/documentRegister.ts';
import { siteRoot } from '../platform/trustedTypes.ts';
import type { Catalogue } from './library/library.ts';
import { element } from '../platform/dom.ts';
import { named } from './quoteQuery.ts';
import { linkTo } from './results.ts';

/** What the query means as a reference, with the one place that Enter may go to. */
export interface Jump {
  shown: HTMLElement[];
  /** What to say where the words themselves stand nowhere; empty when that is all there is to say. */
  said: string;
  /** Only a reference with a number is surely meant as one. */
  target: string | null;
}

const LONGEST = 60;
const NUMBER = new RegExp(`[\\d${HAN_NUMERALS}]`, 'u');
const ARTICLE = /^第.+[编章节条款项]/u;
const NOWHERE: Jump = { shown: [], said: '', target: null };

/** The places a query refers to, to be shown above its results. */
export async function jumpFor(
  catalogue: Catalogue,
  typed: string,
  document: string,
): Promise<Jump> {
  if (typed.length > LONGEST) return NOWHERE;
  const endings = await catalogue.parcel<Endings>(FILES.endings);
  if (document === '' && !mayRefer(endings, typed)) return NOWHERE;
  const register = await catalogue.parcel<Register>(FILES.names);
  const chosen = register.documents.findIndex(([id]) => id === document);
  const asked =
    chosen === -1 ? whomToAsk(register, typed) : { documents: [chosen], rest: typed, named: true };
  if (asked.documents.length > MOST_ASKED) return { ...NOWHERE, shown: whichOne(typed) };
  if (asked.rest === '' && asked.named) {
    const said = `${named(typed)}是文件名。`;
    return { ...NOWHERE, shown: homes(register, asked.documents), said };
  }
  const files = asked.documents.map((number) => catalogue.parcel<DocumentNames>(namesFile(number)));
  const names = (await Promise.all(files)).flatMap((file) => namesOf(...file));
  const found = resolve(gazetteer(names), asked.rest, wholeOf(register, asked));
  const numbered = NUMBER.test(asked.rest.normalize('NFKC'));
  const target = found?.kind === 'place' && numbered ? placeLink(found.target) : null;
  return found ? { shown: show(found), said: say(found, typed), target } : NOWHERE;
}

/** The name of the one document that is asked. */
function wholeOf({ documents }: Register, asked: Asked): string {
  const [number = -1, another] = asked.documents;
  return asked.named && another === undefined ? (documents[number]?.[1] ?? '') : '';
}

function whichOne(typed: string): HTMLElement[] {
  const said = '许多文件都有这一处：请在前面写上文件名，或先选定文件。';
  return ARTICLE.test(typed.trim()) ? [element('p', {}, [said])] : [];
}

function homes({ documents }: Register, numbers: readonly number[]): HTMLElement[] {
  return numbers.map((number) => {
    const [id = '', name = ''] = documents[number] ?? [];
    const href = `${siteRoot()}${documentPath(id)}index.html`;
    return element('p', {}, ['直接去：', element('a', { href }, [name])]);
  });
}

function say(found: Resolution, typed: string): string {
  switch (found.kind) {
    case 'beyond':
      return `没有${named(typed)}这一处。`;
    case 'place':
      return `${named(typed)}是一处定位。`;
    case 'choice':
      return `${named(typed)}是几处的定位，请选一处。`;
  }
}

function show(found: Resolution): HTMLElement[] {
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

function link(target: Target, named: boolean): HTMLElement {
  const label = named ? `${target.locator}（${target.documentName}）` : target.locator;
  return element('a', { href: placeLink(target), title: addressOf(target) }, [label]);
}

function placeLink({ document, section, n }: Target): string {
  return n === undefined
    ? `${siteRoot()}${sectionPath(document, section)}index.html`
    : linkTo({ document, section, n });
}
