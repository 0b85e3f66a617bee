/** The classes of pages that are not text, as lists of Tailwind utilities; Tailwind reads this file. */

/** The classes of the heading of a page that is not text. */
export const HEADLINE = 'font-title font-bold text-xl md:text-2xl mb-4';

/** The classes of prose of the site itself. */
export const PROSE =
  'max-w-[35rem] [&_p]:my-3 [&_ul]:my-3 [&_ul]:pl-5 [&_ul]:list-disc [&_ol]:my-3 [&_ol]:pl-6 [&_ol]:list-decimal [&_h2]:mt-10 [&_h2]:mb-3 [&_h2]:font-title [&_h2]:font-bold [&_h2]:text-lg [&_dl]:my-3 [&_dt]:mt-3 [&_dt]:text-sm [&_dt]:text-quiet';
