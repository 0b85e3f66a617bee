/** The classes of what the quotation check draws, as lists of Tailwind utilities; Tailwind reads this file. */

/** The classes of a list of names with what belongs to each, such as a quotation and its source; `ins` and `del` differ. */
export const PAIRS =
  'grid grid-cols-[3.5em_minmax(0,1fr)] gap-y-2 [&>dt]:text-sm/8 [&>dt]:text-quiet [&>dd]:min-w-0 [&_ins]:bg-mark [&_ins]:underline [&_ins]:decoration-2 [&_ins]:decoration-accent [&_del]:text-accent [&_del]:line-through';

/** The classes of the place of words that only the other text has. */
export const GAP = 'mx-px border-l-2 border-l-accent';

const VERDICT =
  'mb-4 px-4 pt-3 pb-4 border-2 [&>h2]:font-title [&>h2]:font-bold [&>h2]:text-[1.5rem]/9';

/** The classes of the verdict on a quotation that is as its source has it. */
export const SAME_VERDICT = `${VERDICT} border-edge`;

/** The classes of the verdict on any other quotation. */
export const OTHER_VERDICT = `${VERDICT} border-accent [&>h2]:text-accent`;

/** The classes of a warning. */
export const WARNING = 'mb-2 pl-3 border-l-4 border-l-accent font-bold text-accent';
