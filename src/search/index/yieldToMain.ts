import type { Pause } from './pause.ts';

/** Milliseconds of work after which a page must be let answer its reader. */
const SLICE = 40;

/** To be awaited between the pieces of long work: lets the page answer its reader whenever that is due. */
export function breather(): Pause {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
