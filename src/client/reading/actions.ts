import type { CitationTool } from './cite/citationTool.ts';
import { fetchTool } from '../platform/loadTool.ts';

/** Nobody looks longer at a number that does nothing; the passage's own page can all that the sheet can. */
const PATIENCE = 3000;

/** What a tap on a passage's number opens: a sheet of actions, fetched at the first tap; else the passage's page. */
export function startActions(): void {
  const reading = document.querySelector('.reader .reading');
  // Without dialogs (Safari before 15.4) the number stays what it is: a link to the passage's page.
  if (!reading || typeof HTMLDialogElement !== 'function') return;
  let tool: Promise<CitationTool> | undefined;
  reading.addEventListener('click', async (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    const number = (target as Element).closest<HTMLAnchorElement>('.n');
    const words = number?.nextElementSibling as HTMLElement | null | undefined;
    if (!number || !words || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE));
    try {
      tool = tool ?? (fetchTool('citing') as Promise<CitationTool>);
      const { openSheet } = await Promise.race([tool, late]);
      openSheet(words, number.href);
    } catch {
      // Who comes back to this page may have a better network.
      tool = undefined;
      location.href = number.href;
    }
  });
}
