/** Most items in a pack; a constant of its own because reading pages bundle only this one. */
export const MAX_ITEMS = 2000;

/** Limits of a pack: far above what a lecture needs, low enough that no link can hang a browser. */
export const LIMITS = {
  items: MAX_ITEMS,
  /** Characters of a title or a heading. */
  line: 200,
  /** Characters of a note. */
  note: 4000,
  /** Characters of the title, the headings and the notes together: six hours of speech. */
  text: 100_000,
  /** Characters of a link's code. */
  code: 100_000,
  /** Characters of an imported file, and bytes of an inflated code. */
  bytes: 4_000_000,
} as const;

/** Length in characters above which some chats and hosts truncate a link. */
export const LONG_LINK = 1500;
