import { OWN } from './layer.ts';

/** An editorial act: a page break joined, a page number left out, or a slip corrected (TEI sic/corr). */
export type ActKind = 'join' | 'page' | 'correction';

/** A run of characters in one layer; an act when the edition departs from the source there. */
export interface Segment {
  layer: string;
  /** What the edition reads; empty for a join or a page number. */
  text: string;
  /** What the source has in the same place. */
  source: string;
  act?: ActKind;
}

/** The part a passage plays on the paper: most are plain text. */
export type Form = 'letterhead' | 'title' | 'addressee' | 'heading' | 'text';

/** The smallest citable unit (段句): a sentence, a ；clause or an enumerated item. */
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
  /** Said only of a passage without a page of its own: its section's page serves. */
  paged?: false;
  form: Form;
  locator: string;
  /** Id of its layer: the first that is not the document's own words, else `own`. */
  layer: string;
  segments: Segment[];
  /** File and line it was written in. */
  file: string;
  line: number;
  /** Its layers and a hash of who says what in it, compared with the published record. */
  fingerprint: string;
}

/** The reading text of segments or of a passage. */
export function readingText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}

/** The source's own characters for the same segments, white space included. */
export function sourceText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.source).join('');
}

/** What each voice of a passage says in turn; what the edition does not read leaves no trace. */
export function speechesIn(segments: readonly Segment[]): { layer: string; text: string }[] {
  const speeches: { layer: string; text: string }[] = [];
  for (const { layer, text } of segments) {
    const last = speeches[speeches.length - 1];
    if (last?.layer === layer) last.text += text;
    else if (text !== '') speeches.push({ layer, text });
  }
  return speeches;
}

/** Text without any white space. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The layer that names whose words these are: the first other than the document's own. */
export function layerOf(segments: readonly Segment[]): string {
  return segments.find((segment) => segment.layer !== OWN)?.layer ?? OWN;
}
