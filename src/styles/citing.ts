/**
 * The classes of what can be done with a passage, on its own page and in the sheet that a tap opens (sheet.ts), as lists
 * of Tailwind utilities; Tailwind reads this file.
 */

/** The classes of the three things most readers want, equally large. */
export const THREE =
  'three grid grid-cols-3 print:hidden [&>.button]:px-1 [&>.button+.button]:border-l-0';

/** The classes of the choice of a format. */
export const FORMATS = 'formats flex flex-wrap -mb-px print:hidden';

/** The classes of each format: two stand in a row, the last of an odd number in one of its own. */
export const FORMAT =
  'flex-[1_1_40%] flex items-center min-h-11 -mr-px px-3 border-r border-b border-edge [&>input]:w-4.5 [&>input]:h-4.5 [&>input]:mr-2 [&>input]:accent-accent';

/** The classes of a citation as it is copied. */
export const CITED =
  'citation-text px-4 pt-3 pb-4 font-song text-justify whitespace-pre-wrap [overflow-wrap:anywhere]';

/** The classes of the panel for sharing. */
export const SHARE =
  'share pt-4 [&>*]:mb-3 [&>label]:block print:[&>:not(.qr)]:hidden print:[&_.button]:hidden';

/** The classes of an address. */
export const ADDRESS = 'block font-mono [overflow-wrap:anywhere]';

/** The classes of a message that stays in view while the panel for sharing is open. */
export const STATUS = 'sticky bottom-0 bg-paper';
