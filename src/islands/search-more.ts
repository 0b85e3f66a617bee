/** The parts of search that most queries do without, in a script of their own: it leaves them on its own element. */
import { checkQuotation } from './search/check.ts';
import { jumpFor, placesOf } from './search/jump.ts';
import { hintsFor, readOtherwise } from './search/otherwise.ts';

const more = { hintsFor, jumpFor, placesOf, readOtherwise, checkQuotation };

/** What the search page finds on the script's element. */
export type More = typeof more;

const { currentScript } = document;
if (currentScript) Object.assign(currentScript, { data: more });
