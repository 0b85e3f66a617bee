import { documentPath, sectionPath } from '#edition/address.ts';
import { FILES, namesFile } from '#search/card.ts';
import { mayRefer } from '#search/ending.ts';
import type { Endings } from '#search/ending.ts';
import { addressOf, gazetteer, resolve } from '#search/locator.ts';
import type { Resolution, Target } from '#search/locator.ts';
import { namesOf } from '#search/names.ts';
import { MOST_ASKED, whomToAsk } from '#search/register.ts';
import type { DocumentNames, Register } from '#search/register.ts';
import { siteRoot } from '../trusted.ts';
import type { Catalogue } from './catalogue.ts';
import { element } from './element.ts';
import { linkTo } from './results.ts';

/** What the query means as a reference, with the one place that Enter may go to. */
export interface Jump {
  shown: HTMLElement[];
  /** Only a reference with a number is surely meant as one. */
  target: string | null;
}

const LONGEST = 60;
const NUMBER = /[\d零〇一二两三四五六七八九十]/u;
const ARTICLE = /^第.+[编章节条款项]/u;

/** The places a query refers to, to be shown above its results. */
export async function jumpFor(
  catalogue: Catalogue,
  typed: string,
  document: string,
): Promise<Jump> {
  const nowhere: Jump = { shown: [], target: null };
  if (typed.length > LONGEST) return nowhere;
  const endings = await catalogue.parcel<Endings>(FILES.endings);
  if (document === '' && !mayRefer(endings, typed)) return nowhere;
  const register = await catalogue.parcel<Register>(FILES.names);
  const chosen = register.documents.findIndex(([id]) => id === document);
  const asked =
    chosen === -1 ? whomToAsk(register, typed) : { documents: [chosen], rest: typed, named: true };
  if (asked.documents.length > MOST_ASKED) return { ...nowhere, shown: whichOne(typed) };
  if (asked.rest === '' && asked.named)
    return { ...nowhere, shown: homes(register, asked.documents) };
  const files = asked.documents.map((number) => catalogue.parcel<DocumentNames>(namesFile(number)));
  const names = (await Promise.all(files)).flatMap((file) => namesOf(...file));
  const found = resolve(gazetteer(names), asked.rest);
  const numbered = NUMBER.test(asked.rest.normalize('NFKC'));
  const target = found?.kind === 'place' && numbered ? placeLink(found.target) : null;
  return { shown: found ? show(found) : [], target };
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
