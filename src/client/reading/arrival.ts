import { fetchTool } from '../platform/loadTool.ts';

/** Arriving from a search result (`…/index.html?q=words#p3`): the script that marks the match is asked for. */
export function startArrival(): void {
  if (/[?&]q=./u.test(location.search)) fetchTool('landing').catch(() => {});
}
