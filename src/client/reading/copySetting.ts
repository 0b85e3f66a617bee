import { fetchTool } from '../platform/lazyScript.ts';
import type { startCopying } from './copying.ts';
import { readPreference } from './preferences.ts';

/** The function of the lazily loaded scripts that append sources. */
export interface CopyingTool {
  startCopying: typeof startCopying;
}

/** Has a tool append the source to copied text where the reader's settings say so; few do, and it is loaded then. */
export function startCopySetting(tool: string): void {
  let started = false;
  const start = async () => {
    if (started || readPreference('copying') === 'none') return;
    started = true;
    ((await fetchTool(tool)) as CopyingTool).startCopying();
  };
  const tryToStart = () =>
    start().catch(() => {
      started = false;
    });
  void tryToStart();
  document.querySelector('.settings')?.addEventListener('change', tryToStart);
}
