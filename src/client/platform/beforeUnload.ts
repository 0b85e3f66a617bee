import { siteRoot } from './trustedTypes.ts';

/** Milliseconds after which a click on a link no longer explains why the page is left. */
const NAVIGATION_DELAY = 2000;

/**
 * Has the browser ask before the page is left, if that would lose data.
 * @param losesData whether data is lost; `isInternal` when the reader goes to another page of this site in this tab
 */
export function warnBeforeUnload(losesData: (isInternal: boolean) => boolean): void {
  let clicked = 0;
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest('a');
    if (link?.href.startsWith(siteRoot()) && link.target === '') clicked = Date.now();
  });
  window.addEventListener('beforeunload', (event) => {
    if (!losesData(Date.now() - clicked < NAVIGATION_DELAY)) return;
    event.preventDefault();
    event.returnValue = '';
  });
}
