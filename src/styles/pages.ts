/** The classes of pages that are not text, as lists of Tailwind utilities; Tailwind reads this file. */

/** The classes of the heading of a page that is not text. */
export const HEADLINE = 'font-title font-bold text-xl md:text-2xl mb-4';

/** The classes of a page that has two columns where there is room. */
export const TWO_COLUMNS =
  'pt-5 lg:pt-12 columns:grid columns:grid-cols-[25rem_minmax(0,36rem)] columns:gap-x-20 columns:justify-between';

/** The classes of the name of an issuer or a publisher above a title. */
export const ISSUER =
  'mb-4 pb-2 border-b border-b-accent font-title text-lg tracking-[0.25em] text-accent';

/** The classes of prose of the site itself. */
export const PROSE =
  'max-w-[35rem] [&_p]:my-3 [&_ul]:my-3 [&_ul]:pl-5 [&_ul]:list-disc [&_ol]:my-3 [&_ol]:pl-6 [&_ol]:list-decimal [&_h2]:mt-10 [&_h2]:mb-3 [&_h2]:font-title [&_h2]:font-bold [&_h2]:text-lg [&_dl]:my-3 [&_dt]:mt-3 [&_dt]:text-sm [&_dt]:text-quiet';
