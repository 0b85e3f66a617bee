import type { CitationTool } from './cite/citationTool.ts';
import { fetchTool } from '../platform/lazyScript.ts';

/** Milliseconds to wait for the sheet of actions; after that the passage's own page opens, which offers the same. */
const TIMEOUT = 3000;
/** The screens on which sentences that run on show no numbers (styles/text.css). */
const NARROW = '(max-width: 47.99rem)';

/** Opens the sheet of actions, loaded at the first tap, when a passage's number is tapped; else the passage's page. */
export function startPassageActions(): void {
  const reading = document.querySelector('.reader .reading');
  // Without dialogs (Safari before 15.4) the number stays what it is: a link to the passage's page.
  if (!reading || typeof HTMLDialogElement !== 'function') return;
  reading.addEventListener('click', async (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    const passage = (target as Element).closest('.passage');
    const number = passage?.querySelector<HTMLAnchorElement>('.n');
    const words = passage?.querySelector<HTMLElement>('[data-locator]');
    if (!number || !words || ctrlKey || metaKey || shiftKey) return;
    if (!number.contains(target as Node) && !isTarget(words)) return;
    event.preventDefault();
    try {
      const tool = (await fetchTool('citing', TIMEOUT)) as CitationTool;
      tool.openActionSheet(words, number.href);
    } catch {
      location.href = number.href;
    }
  });
}

/** Tells whether a tap on the words opens the sheet: on a narrow screen, unless they are being selected. */
function isTarget(words: HTMLElement): boolean {
  const selection = getSelection();
  const selecting =
    selection !== null && !selection.isCollapsed && selection.containsNode(words, true);
  return matchMedia(NARROW).matches && !document.querySelector('#mode-lines:checked') && !selecting;
}
