import { sectionPath } from '#edition/address.ts';
import type { DocumentRegister } from '#search/locate/documentRegister.ts';
import type { ReferenceTarget } from '#search/locate/placeNames.ts';
import { element } from '../../platform/dom.ts';
import { siteRoot } from '../../platform/trustedTypes.ts';
import { firstPassagesOf } from './firstWords.ts';
import { placeItem } from './placeItem.ts';
import type { SearchClient } from '../library/library.ts';
import { resultUrl } from '../results.ts';

/** The most places that are listed. */
const MOST_LISTED = 100;

/** Returns the list of places, each with its words as soon as they are known; and how many are left out. */
export function placeList(
  client: SearchClient,
  register: DocumentRegister,
  targets: readonly ReferenceTarget[],
  withDocument: boolean,
): HTMLElement[] {
  const listed = targets.slice(0, MOST_LISTED);
  const several = withDocument || new Set(listed.map(({ document }) => document)).size > 1;
  const places = listed.map((target) =>
    placeItem(target, placeUrl(target), several ? documentLabel(register, target) : ''),
  );
  // The list does not wait for the words, and stands without them where they do not arrive.
  void firstPassagesOf(client, register, listed)
    .catch(() => [])
    .then((found) => {
      for (const [at, { show }] of places.entries()) show(found[at]);
    });
  const list = element(
    'ol',
    { 'aria-label': '位置' },
    places.map(({ item }) => item),
  );
  const left = targets.length - listed.length;
  return left === 0
    ? [list]
    : [list, element('p', {}, [`共 ${targets.length} 处，这里列出前 ${MOST_LISTED} 处。`])];
}

/** Returns the document of a place, with the date that tells it from others of the same name. */
function documentLabel(
  { documents }: DocumentRegister,
  { document, documentName }: ReferenceTarget,
): string {
  const [id, , , , dated = ''] = documents.find(([known]) => known === document) ?? [];
  if (id === undefined) throw new Error(`the register has no document ${document}`);
  const alike = documents.filter(([, name, , , other]) => name === documentName && other === dated);
  const note = dated === '' ? '' : `，${dated}`;
  return `（${documentName}${note}${alike.length > 1 ? `，${id}` : ''}）`;
}

/** Returns the address of a place. */
export function placeUrl({ document, section, n }: ReferenceTarget): string {
  return n === undefined
    ? `${siteRoot()}${sectionPath(document, section)}index.html`
    : resultUrl({ document, section, n });
}
