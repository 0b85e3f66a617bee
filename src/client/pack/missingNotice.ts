import { absenceOf } from '#packs/missing.ts';
import type { Missing } from '#packs/pack.ts';
import { element, holding } from '../platform/pageElement.ts';
import { pageAddress } from './packLinks.ts';

/** A sentence for each passage that is not there any more, with the way to the page that says what stood there. */
export function absent(
  missing: readonly Missing[],
  consequence: string,
  kind = 'li',
): HTMLElement[] {
  return missing.map((one) => {
    const said = `${absenceOf(one).trim()}，${consequence}。`;
    if (one.path === null) return element(kind, '', said);
    const way = element('a', '', '看原来是什么');
    way.setAttribute('href', pageAddress(one.path));
    return holding(kind, '', [said, way]);
  });
}
