import { passagePath } from '#edition/address.ts';
import { sourceName } from '#edition/cite/citation.ts';
import { layerWith } from '#edition/document.ts';
import type { Document } from '#edition/document.ts';
import { OWN } from '#edition/layer.ts';
import type { Passage } from '#edition/passage.ts';
import { readingText, speechesIn } from '#edition/passage.ts';
import { markOf } from './checksum.ts';
import type { Excerpt } from './pack.ts';

/** A passage with everything a pack shows of it. */
export function excerptOf(document: Document, passage: Passage): Excerpt {
  const text = readingText(passage.segments);
  return {
    id: passage.id,
    text,
    runs: speechesIn(passage.segments),
    locator: passage.locator,
    layer: layerWith(document, passage.layer).label,
    source: sourceName(document),
    path: passagePath(passage),
    mark: markOf(text),
  };
}

/** How the words of an excerpt that are not the document's own are carried: `relay`, `quote`, `summary`, or `own`. */
export function modeOf({ runs }: Excerpt): string {
  const other = runs.find(({ layer }) => layer !== OWN);
  return other?.layer.split('-')[0] ?? OWN;
}
