import type { Document } from './document.ts';
import { passagesOf } from './document.ts';
import type { ActKind, Passage, Segment } from './passage.ts';

/** An editorial act with the words around it, for the edition page. */
export interface Act {
  kind: ActKind;
  passage: Passage;
  /** What the source has and what the edition reads. */
  source: string;
  text: string;
  before: string;
  after: string;
}

const CONTEXT = 8;

/** Every editorial act of a document in order. */
export function actsOf(document: Document): Act[] {
  return passagesOf(document).flatMap((passage) =>
    passage.segments.flatMap((segment, index) => actAt(passage, segment, index)),
  );
}

function actAt(passage: Passage, segment: Segment, index: number): Act[] {
  if (!segment.act) return [];
  const read = (segments: Segment[]) => segments.map(({ text }) => text).join('');
  return [
    {
      kind: segment.act,
      passage,
      source: segment.act === 'page' ? segment.source.trim() : segment.source,
      text: segment.text,
      before: read(passage.segments.slice(0, index)).slice(-CONTEXT),
      after: read(passage.segments.slice(index + 1)).slice(0, CONTEXT),
    },
  ];
}
