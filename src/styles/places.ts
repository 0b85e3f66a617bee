/** The classes of a passage in results and lists, as lists of Tailwind utilities; Tailwind reads this file. */

/** The classes of a passage's words. */
export const PASSAGE_TEXT = 'font-song text-lg text-justify';

/** The classes of the line below them: the place, whose words they are. */
export const PLACE_LINE =
  'flex flex-wrap items-center text-sm text-quiet [&>:not(:last-child)]:mr-2';

/** The classes of the place in that line, a link to the passage. */
export const LOCATOR =
  'inline-flex items-center min-h-11 font-bold text-accent no-underline hover:underline';
