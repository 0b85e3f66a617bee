import { siteRoot } from '../platform/trustedTypes.ts';

/** A click that has not led away by then was meant for something else. */
const PATIENCE = 2000;

/**
 * Asks before the page is left, if `isLost` says that something would be.
 * @param isLost what is lost by going elsewhere, or only to another page of this site in the same tab
 */
export function guardLeaving(isLost: (within: boolean) => boolean): void {
  let clicked = 0;
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest('a');
    if (link?.href.startsWith(siteRoot()) && link.target === '') clicked = Date.now();
  });
  window.addEventListener('beforeunload', (event) => {
    if (!isLost(Date.now() - clicked < PATIENCE)) return;
    event.preventDefault();
    event.returnValue = '';
  });
}
