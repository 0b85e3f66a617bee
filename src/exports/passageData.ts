import { passagePath, passageUrl } from '#edition/address.ts';
import { passagesOf } from '#edition/document.ts';
import type { Document } from '#edition/document.ts';
import { titleOf } from '#edition/cite/title.ts';
import { removeWhitespace, readingText, sourceText } from '#edition/passage.ts';
import type { ActKind, Passage, Segment } from '#edition/passage.ts';

/** Characters of a passage in one layer; with an editorial act, also what the source has in their place. */
export interface SegmentRecord {
  layer: string;
  text: string;
  act?: ActKind;
  source?: string;
}

/** A passage as `data/passages.json` gives it; `url` and `page` are relative to the site root. */
export interface PassageRecord {
  id: string;
  document: string;
  part: string | null;
  section: string;
  n: number;
  locator: string;
  /** The first layer other than the document's own; a passage that reports words has several. */
  layer: string;
  segments: SegmentRecord[];
  /** The reading text. */
  text: string;
  /** The source's characters for the same passage, white space folded away. */
  source: string;
  url: string;
  page: string;
}

/** Returns the text of `data/passages.json`: the documents and every passage of theirs. */
export function passageData(documents: readonly Document[]): string {
  const data = {
    documents: documents.map(documentRecord),
    passages: documents.flatMap(passagesOf).map(toRecord),
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** Returns a passage in the form of `data/passages.json`. */
function toRecord(passage: Passage): PassageRecord {
  const { id, document, part, section, n, locator, layer, segments } = passage;
  return {
    id,
    document,
    part,
    section,
    n,
    locator,
    layer,
    segments: segments.map(segmentRecord),
    text: readingText(segments),
    source: removeWhitespace(sourceText(segments)),
    url: passageUrl(passage),
    page: passagePath(passage),
  };
}

function segmentRecord({ layer, text, source, act }: Segment): SegmentRecord {
  return act ? { layer, text, act, source } : { layer, text };
}

function documentRecord(document: Document) {
  const { id, name, issuer, source, layers, parts, sections, lists } = document;
  return {
    id,
    name,
    title: titleOf(document),
    issuer,
    source: { sha256: source.sha256, url: `data/${id}.source.txt` },
    layers,
    parts,
    sections: sections.map(({ id: section, part, locator, former }) => ({
      ...{ id: section, part, locator },
      ...(former && { former }),
    })),
    lists: lists.map(({ line: _, ...list }) => list),
  };
}
