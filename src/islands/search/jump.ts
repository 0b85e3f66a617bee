import { addressOf, gazetteer, resolve } from '#search/locator.ts';
import type { Gazetteer, Resolution, Target } from '#search/locator.ts';
import { namesOf } from '#search/names.ts';
import type { NamedList } from '#search/names.ts';
import type { SectionNames } from '#search/sections.ts';
import { element } from './element.ts';
import { linkTo } from './results.ts';

/** What the query means as a reference, with the one place that Enter may go to. */
export interface Jump {
  shown: HTMLElement[];
  /** Only a reference with a number is surely meant as one. */
  target: string | null;
}

/** All the names of places, ready to be asked. */
export function placesOf(
  sections: readonly SectionNames[],
  lists: readonly NamedList[],
): Gazetteer {
  return gazetteer(namesOf(sections, lists));
}

/** The places a query refers to, to be shown above its results. */
export function jumpFor(places: Gazetteer, typed: string): Jump {
  const found = resolve(places, typed);
  const numbered = /[\d零〇一二两三四五六七八九十]/u.test(typed.normalize('NFKC'));
  const target = found?.kind === 'place' && numbered ? linkTo(found.target) : null;
  return { shown: found ? show(found) : [], target };
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
  return element('a', { href: linkTo(target), title: addressOf(target) }, [label]);
}
