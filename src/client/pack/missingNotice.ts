import { missingReason } from '#packs/missing.ts';
import type { MissingItem } from '#packs/pack.ts';
import { element } from '../platform/dom.ts';
import { pageAddress } from './packLinks.ts';

/** Creates a notice for each missing passage, with a link to the page of the withdrawn one, if there is one. */
export function missingNotices(
  missing: readonly MissingItem[],
  consequence: string,
  kind: 'li' | 'span' = 'li',
): HTMLElement[] {
  return missing.map((item) => {
    const notice = `${missingReason(item).trim()}，${consequence}。`;
    return element(kind, {}, [notice, ...formerWordsLink(item)]);
  });
}

/** Creates a link to the former words of a missing passage, where they have a page. */
export function formerWordsLink({ path }: MissingItem): HTMLElement[] {
  return path === null ? [] : [element('a', { href: pageAddress(path) }, ['看原来是什么'])];
}
