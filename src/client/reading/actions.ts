import type { CitationTool } from './cite/citationTool.ts';
import { fetchTool } from '../platform/lazyScript.ts';

/** Milliseconds to wait for the sheet of actions; after that the passage's own page opens, which offers the same. */
const TIMEOUT = 3000;

/** Opens the sheet of actions, loaded at the first tap, when a passage's number is tapped; else the passage's page. */
export function startPassageActions(): void {
  const reading = document.querySelector('.reader .reading');
  // Without dialogs (Safari before 15.4) the number stays what it is: a link to the passage's page.
  if (!reading || typeof HTMLDialogElement !== 'function') return;
  reading.addEventListener('click', async (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    const number = (target as Element).closest<HTMLAnchorElement>('.n');
    const words = number?.nextElementSibling as HTMLElement | null | undefined;
    if (!number || !words || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    try {
      const tool = (await fetchTool('citing', TIMEOUT)) as CitationTool;
      tool.openActionSheet(words, number.href);
    } catch {
      location.href = number.href;
    }
  });
}
