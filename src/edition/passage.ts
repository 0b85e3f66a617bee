import { OWN_LAYER } from './layer.ts';

/** An editorial act: a page break joined, a page number left out, or a slip corrected (TEI sic/corr). */
export type ActKind = 'join' | 'page' | 'correction';

/** A run of characters in one layer, with an editorial act where the edition differs from the source. */
export interface Segment {
  layer: string;
  /** The reading of the edition; empty for a join or a page number. */
  text: string;
  /** The characters of the source in the same place. */
  source: string;
  act?: ActKind;
}

/** Whether a segment stands for characters that nobody could read, each shown as 〓. */
export function isUnreadable({ act, text }: Pick<Segment, 'act' | 'text'>): boolean {
  return act === 'correction' && /^〓+$/u.test(text);
}

/** The role of a passage on the printed page; most are plain text. */
export type PassageForm = 'letterhead' | 'title' | 'addressee' | 'heading' | 'text';

/** The smallest citable unit (句子): a sentence, a ；clause or an enumerated item. */
export interface Passage {
  /** Permanent id, e.g. `notice/speech/1#p3`. */
  id: string;
  document: string;
  /** Id of the part it stands in; null for opening and closing. */
  part: string | null;
  /** Id of its section within the document, e.g. `speech/1`. */
  section: string;
  /** Number within the section, from 1. */
  n: number;
  /** Set only for a passage without a page of its own; its section's page serves instead. */
  paged?: false;
  form: PassageForm;
  locator: string;
  /** Id of its layer: the first that is not the document's own words, else `own`. */
  layer: string;
  segments: Segment[];
  /** The file and line of its MDX. */
  file: string;
  line: number;
  /** Its layers and a hash of its words by layer, compared with the published record. */
  fingerprint: string;
}

/** Returns the reading text of segments. */
export function readingText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}

/** Returns the source's own characters for segments, white space included. */
export function sourceText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.source).join('');
}

/** Returns the reading text by layer, adjacent segments of one layer joined. */
export function layerTextsIn(segments: readonly Segment[]): { layer: string; text: string }[] {
  const texts: { layer: string; text: string }[] = [];
  for (const { layer, text } of segments) {
    const last = texts.at(-1);
    if (last?.layer === layer) last.text += text;
    else if (text !== '') texts.push({ layer, text });
  }
  return texts;
}

/** Removes all white space from a text. */
export function removeWhitespace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Returns the layer of segments: the first other than the document's own. */
export function layerOf(segments: readonly Segment[]): string {
  return segments.find((segment) => segment.layer !== OWN_LAYER)?.layer ?? OWN_LAYER;
}
