import { fetchTool } from '../platform/lazyScript.ts';
import type { CitationTool } from './cite/citationTool.ts';
import { readPreference } from './preferences.ts';

/** Has the source appended to copied text where the reader's settings say so; few do, and the script is loaded then. */
export function startCopySetting(): void {
  let started = false;
  const start = async () => {
    if (started || readPreference('copying') === 'none') return;
    started = true;
    ((await fetchTool('citing')) as CitationTool).startCopying();
  };
  const tryToStart = () =>
    start().catch(() => {
      started = false;
    });
  void tryToStart();
  document.querySelector('.settings')?.addEventListener('change', tryToStart);
}
