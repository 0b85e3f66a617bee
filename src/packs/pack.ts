/** One entry of a pack: a passage, a heading or a note. */
export type PackItem =
  | {
      kind: 'passage';
      /** Permanent id, e.g. `notice/speech/1#p3`. */
      id: string;
      /** Checksum of the text when it was collected (`checksumOf`); a different one means that the text changed. */
      mark: string;
    }
  | { kind: 'heading'; text: string }
  | { kind: 'note'; text: string };

/** A lecture pack (宣讲单): a title and, in the trainer's order, passages, headings and notes. */
export interface Pack {
  title: string;
  items: PackItem[];
}

/** Returns the number of passages in a pack. */
export function countPassages({ items }: { items: readonly { kind: string }[] }): number {
  return items.filter(({ kind }) => kind === 'passage').length;
}

/** A passage with everything that a pack shows of it. */
export interface Excerpt {
  id: string;
  /** The canonical text. */
  text: string;
  /** The text in runs of one layer each, by layer id; joined, the runs are the text. */
  runs: { layer: string; text: string }[];
  locator: string;
  /** Label of the layer, e.g. 通知转述讲话. */
  layer: string;
  /** Title of the document as a citation names it. */
  source: string;
  /** Path of its own page, or of its place in the section, relative to the site root. */
  path: string;
  /** Checksum of the text. */
  mark: string;
}

/** Former name of a withdrawn passage and the path of the page that shows its former words. */
export interface WithdrawnPassageLink {
  name: string;
  path: string;
}

/** An item whose passage is not in the library; `path` is null where only the id is known. */
export interface MissingItem {
  kind: 'missing';
  id: string;
  name: string;
  path: string | null;
}

/** An item with its passage looked up: found (`changed` when its text differs from the one collected) or missing. */
export type ResolvedItem =
  | { kind: 'passage'; excerpt: Excerpt; changed: boolean }
  | MissingItem
  | { kind: 'heading'; text: string }
  | { kind: 'note'; text: string };

/** A pack with its passages looked up, ready to be read, presented, printed or exported. */
export interface ResolvedPack {
  title: string;
  items: ResolvedItem[];
}
