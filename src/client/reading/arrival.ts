import { fetchTool } from '../platform/lazyScript.ts';

/** Loads the script that marks the matches when the page is opened from a result (`…/index.html?q=words#p3`). */
export function loadMatchMarks(): void {
  if (/[?&]q=./u.test(location.search)) fetchTool('landing').catch(() => {});
}
