/** Citing at length, in a script of its own that leaves its ways on its own element: the desk, and the sheet that holds one. */
import { citingDesk, collectAll } from './citing/desk.ts';
import { openSheet } from './citing/sheet.ts';

const ways = { citingDesk, collectAll, openSheet };

/** What a page finds on the script's element. */
export type Citing = typeof ways;

const { currentScript } = document;
if (currentScript) Object.assign(currentScript, { data: ways });
