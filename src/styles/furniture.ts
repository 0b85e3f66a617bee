/**
 * The classes of furniture that pages and scripts both make, as lists of Tailwind utilities; Tailwind reads this file.
 * Flex gaps are margins, since Chromium before 84 has none.
 */

const BUTTON_SHAPE =
  'button inline-flex items-center justify-center px-4 py-1 min-h-11 border text-base/6 font-hei text-center no-underline cursor-pointer';

/** The classes of a button, and of a link that looks like one. */
export const BUTTON = `${BUTTON_SHAPE} border-edge bg-transparent text-ink hover:text-accent hover:border-accent`;

/** The classes of a filled button’s colours. */
export const FILLED = 'border-accent bg-accent text-paper hover:underline';

/** The classes of the one filled button of a screen. */
export const MAIN_BUTTON = `${BUTTON_SHAPE} ${FILLED} hover:text-paper`;

/** The classes of a field of one line. */
export const FIELD =
  'w-full min-w-0 min-h-11 px-3 py-2 border border-edge bg-paper text-ink text-base/6 font-hei';

/** The classes of words beside the text: counts, names, explanations. */
export const QUIET = 'text-sm text-quiet';

/** The classes of a heading within such a page. */
export const SUBHEAD = 'font-title font-bold text-lg';

/** The classes of an action that stands back behind the text. */
export const QUIET_ACTION =
  'inline-flex items-center min-h-11 mr-6 text-sm text-quiet underline cursor-pointer hover:text-accent';

/** The classes of the items of a list of passages: each under a hairline. */
export const RULED = '[&>li]:pt-3 [&>li]:border-t [&>li]:border-t-line';

/** The classes of the account of something within a heading of the page: counts, pages. */
export const ASIDE = 'ml-2 font-hei font-normal text-sm text-quiet whitespace-nowrap';

/** The classes of an entry in a list of documents or sections. */
export const ENTRY =
  'block py-2.5 border-t border-t-line font-song text-[1.0625rem]/6.5 no-underline hover:underline';

/** The classes of a button without an edge: the acts of a row, the turning of slides. */
export const PLAIN_BUTTON =
  'inline-flex items-center min-h-11 min-w-11 text-sm text-quiet cursor-pointer hover:text-accent hover:underline';

/** The classes of buttons in a row. */
export const ACTIONS = 'flex flex-wrap mt-4 [&>*]:mr-3 [&>*]:mb-3 print:hidden';

/** The classes of a notice that something is amiss. */
export const NOTICE = 'my-2 text-sm text-accent';

/** The classes of a field for a number. */
export const NUMBER_FIELD = 'w-20 min-h-11 px-2 border border-edge bg-paper text-ink text-base';
