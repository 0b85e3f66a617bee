/** The part of the editor that leads elsewhere: the pages that show the pack, its link, and warnings. */
import type { Pack } from '#packs/pack.ts';
import { describeLink, linkOf } from './exportPack.ts';
import type { DraftState } from './draftState.ts';

/** Selects the pack's link when its field is focused, ready to be copied. */
export function startLinkField(field: HTMLInputElement): void {
  field.addEventListener('focus', () => field.select());
}

/** Updates the links, the pack's own link and the warnings of the editor. */
export function updateToolbar(
  editor: HTMLElement,
  pack: Pack,
  { urlQuery, warning }: DraftState,
): void {
  const packLink = linkOf(pack);
  for (const link of editor.querySelectorAll<HTMLAnchorElement>('a.button')) link.search = urlQuery;
  for (const each of editor.querySelectorAll<HTMLElement>('.by-link'))
    each.hidden = packLink === null;
  for (const field of editor.querySelectorAll<HTMLInputElement>('[name=link]'))
    field.value = packLink ?? '';
  setSlotText(editor, 'length', describeLink(packLink));
  setSlotText(editor, 'unkept', warning);
}

/** Writes the pack into the page's address where the browser does not store it, and removes it elsewhere. */
export function updatePackAddress({ urlQuery, isUnreachable }: DraftState): void {
  // A pack that is neither stored nor fits into an address leaves the last one that did.
  if (urlQuery === location.search || isUnreachable) return;
  try {
    history.replaceState(null, '', location.pathname + urlQuery);
  } catch {
    // Some browsers refuse this on pages from disk, where files remain.
  }
}

/** Sets the text of a status line unless it is the same, which would be read aloud again. */
function setSlotText(editor: HTMLElement, name: string, text: string): void {
  const slot = editor.querySelector(`[data-slot=${name}]`);
  if (!slot) throw new Error(`the pack editor has no slot ${name}`);
  if (slot.textContent !== text) slot.textContent = text;
}
