import { sectionPath } from '#edition/address.ts';
import type { DocumentRegister } from '#search/locate/documentRegister.ts';
import { addressOf } from '#search/locate/placeNames.ts';
import type { ReferenceTarget } from '#search/locate/placeNames.ts';
import { element } from '../../platform/dom.ts';
import { siteRoot } from '../../platform/trustedTypes.ts';
import { firstPassagesOf, firstWordsOf } from './firstWords.ts';
import { layerSentence } from './referenceMessages.ts';
import type { SearchClient } from '../library/library.ts';
import { resultUrl } from '../results.ts';

/** The most places that are listed. */
const MOST_LISTED = 100;

/** Returns the list of places, each a link with its first words as soon as they are known; and how many are left out. */
export function placeList(
  client: SearchClient,
  register: DocumentRegister,
  targets: readonly ReferenceTarget[],
  withDocument: boolean,
): HTMLElement[] {
  const listed = targets.slice(0, MOST_LISTED);
  const several = withDocument || new Set(listed.map(({ document }) => document)).size > 1;
  const words = listed.map(() => element('span', { class: 'beginning' }));
  const items = listed.map((target, at) => {
    const link = element('a', { href: placeUrl(target), title: addressOf(target) }, [
      target.locator,
    ]);
    const where = several ? documentLabel(register, target) : '';
    return element('li', {}, [link, where, ' ', ...words.slice(at, at + 1)]);
  });
  // The list does not wait for the words, and stands without them where they do not arrive.
  void firstPassagesOf(client, register, listed)
    .catch(() => listed.map(() => undefined))
    .then((found) => {
      for (const [at, target] of listed.entries()) {
        const passage = found[at];
        words[at]?.append(passage ? firstWordsOf(passage) : '', layerSentence(target, passage));
      }
    });
  const list = element('ol', { 'aria-label': '位置' }, items);
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
