/** The reader of the index, in a script of its own: only libraries too large to be read whole need it at once. */
import { Reader } from '#search/reader.ts';

const index = { Reader };

/** What the search page finds on the script's element. */
export type Index = typeof index;

const { currentScript } = document;
if (currentScript) Object.assign(currentScript, { data: index });
