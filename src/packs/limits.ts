/** Items in a pack; by itself, because reading pages need no more of what follows. */
export const MOST_ITEMS = 2000;

/** What a pack may hold: far more than a lecture needs, little enough that no link can hang a browser. */
export const LIMITS = {
  items: MOST_ITEMS,
  /** Characters of a title or a heading. */
  line: 200,
  /** Characters of a note. */
  note: 4000,
  /** Characters of a link's code. */
  code: 100_000,
  /** Characters of a file to import, and bytes of what a code unfolds to. */
  bytes: 4_000_000,
} as const;

/** Characters above which chats and hosts begin to cut a link off. */
export const LONG_LINK = 1500;
