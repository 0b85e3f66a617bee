import type { Document } from './document.ts';
import { passagesOf } from './document.ts';
import { isUnreadable } from './passage.ts';
import type { ActKind, Passage, Segment } from './passage.ts';
import { readingText } from './passage.ts';

/**
 * An editorial act with the words around it, for the edition page. Two that the text marks like others are told apart:
 * a line end within a title or a heading, which is no page break, and 〓 for an unreadable character, which corrects nothing.
 */
export interface EditorialAct {
  kind: ActKind | 'line' | 'unreadable';
  passage: Passage;
  /** The readings of the source and of the edition. */
  source: string;
  text: string;
  before: string;
  after: string;
}

const CONTEXT = 8;

/** Returns every editorial act of a document in order. */
export function editorialActsIn(document: Document): EditorialAct[] {
  return passagesOf(document).flatMap((passage) =>
    passage.segments.flatMap((segment, index) => actAt(passage, segment, index)),
  );
}

function actAt(passage: Passage, segment: Segment, index: number): EditorialAct[] {
  if (!segment.act) return [];
  return [
    {
      kind: kindOf(passage, segment, segment.act),
      passage,
      source: segment.act === 'page' ? segment.source.trim() : segment.source,
      text: segment.text,
      before: readingText(passage.segments.slice(0, index)).slice(-CONTEXT),
      after: readingText(passage.segments.slice(index + 1)).slice(0, CONTEXT),
    },
  ];
}

function kindOf({ form }: Passage, segment: Segment, act: ActKind): EditorialAct['kind'] {
  if (act === 'join' && form !== 'text') return 'line';
  return isUnreadable(segment) ? 'unreadable' : act;
}
