import type { Answered } from './desk.ts';

/** How many there are, how the words were read, and what has not been looked at. */
export function summary({ hits, shown, reading, unread, complete }: Answered): string {
  const all = `${hits.length} 条结果`;
  const counted = shown.length === hits.length ? all : `${all}中的 ${shown.length} 条`;
  const rest = complete ? '' : `，还有${unread > 0 ? ` ${unread} 页` : '别处'}可能有`;
  return reading + counted + rest;
}
