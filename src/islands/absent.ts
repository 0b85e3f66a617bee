import { absenceOf } from '#pack/absence.ts';
import type { Missing } from '#pack/pack.ts';
import { element, holding } from './element.ts';
import { pageAddress } from './packAddress.ts';

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
