/** The ways a document carries words: its own, relayed without quotation marks, quoted, or summarised. */
export const MODES = ['own', 'relay', 'quote', 'summary'] as const;
/** One of the {@link MODES}. */
export type Mode = (typeof MODES)[number];

/** The attribution of words to a speaker (谁的话). */
export interface Layer {
  /** `own`, or mode and voice: `relay-speech`, `quote-report`. */
  id: string;
  mode: Mode;
  /** The voice relayed, quoted or summarised; absent for the document's own words. */
  of?: string;
  /** The words shown beside every passage of this layer, e.g. 通知转述讲话. */
  label: string;
  /** Earlier labels, which citations printed before state. */
  former?: string[];
  /** One sentence telling a reader how such words may be quoted. */
  note: string;
}

/** The id of the layer of the document's own words. */
export const OWN_LAYER = 'own';

/** Returns the id of a layer: `relay-speech` for words relayed from the voice `speech`. */
export function layerId(mode: Mode, of?: string): string {
  return of === undefined ? mode : `${mode}-${of}`;
}
