/** The classes of the sheet of actions that a tap on a passage opens, as lists of Tailwind utilities; Tailwind reads this file. */

/** The classes of the sheet: at the foot of a narrow screen, in the margin of a wide one, where it covers no text. */
export const SHEET =
  'sheet-of-actions fixed top-auto right-auto bottom-0 left-0 w-full max-w-none max-h-full px-4 pt-1 pb-4 overflow-auto bg-paper text-ink border-t-3 border-t-accent backdrop:bg-[rgba(29,26,22,0.45)] lg:top-15 lg:right-[max(1rem,calc(50%-33rem))] lg:bottom-auto lg:left-auto lg:w-71 lg:max-h-[calc(100%-4rem)] lg:border-x lg:border-x-ink lg:border-b lg:border-b-ink lg:backdrop:bg-transparent';

/** The classes of the three things most readers want in it. */
export const THREE_IN_SHEET =
  'three grid grid-cols-3 lg:grid-cols-1 max-lg:[&>.button]:min-h-16 [&>.button]:px-1 [&>.button]:text-lg max-lg:[&>.button+.button]:border-l-0';
