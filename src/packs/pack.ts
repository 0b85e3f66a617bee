/** One thing in a lecture pack, in the order the trainer wants it. */
export type Item =
  | {
      kind: 'passage';
      /** Permanent id, e.g. `notice/speech/1#p3`. */
      id: string;
      /** The text as it was when it was collected, in short (`markOf`): another mark means it changed. */
      mark: string;
    }
  | { kind: 'heading'; text: string }
  | { kind: 'note'; text: string };

/** What a trainer collected (备课单): a title, passages, headings and own notes. */
export interface Pack {
  title: string;
  items: Item[];
}

/** A passage with everything a pack shows of it. */
export interface Excerpt {
  id: string;
  /** The canonical text. */
  text: string;
  /** Who says what in it, by id of the layer (`own` or another): the runs end to end are the text. */
  runs: { layer: string; text: string }[];
  locator: string;
  /** The words that name the layer, e.g. 通知转述讲话. */
  layer: string;
  /** The document's title as a citation names it. */
  source: string;
  /** Path of its own page, or of its place in the section, relative to the site root. */
  path: string;
  /** The text in short, to tell whether it changed. */
  mark: string;
}

/** A published passage that a re-issue took away: what it was called, and the page that says what stood there. */
export interface GonePlace {
  name: string;
  path: string;
}

/** A passage that does not stand in the library; `path` is null where nothing is known of it but its id. */
export interface Missing {
  kind: 'missing';
  id: string;
  name: string;
  path: string | null;
}

/** An item ready to be shown; a passage that is gone keeps its id, one that changed is said to have. */
export type ShownItem =
  | { kind: 'passage'; excerpt: Excerpt; changed: boolean }
  | Missing
  | { kind: 'heading'; text: string }
  | { kind: 'note'; text: string };

/** A pack ready to be read, presented, printed or exported. */
export interface ShownPack {
  title: string;
  items: ShownItem[];
}
