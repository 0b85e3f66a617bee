import { passagePath } from '#edition/address.ts';
import { sourceName } from '#edition/citation.ts';
import { layerWith } from '#edition/document.ts';
import type { Document } from '#edition/document.ts';
import { OWN } from '#edition/layer.ts';
import type { Passage, Segment } from '#edition/passage.ts';
import { readingText } from '#edition/passage.ts';
import { markOf } from './mark.ts';
import type { Excerpt } from './pack.ts';

/** A passage with everything a pack shows of it. */
export function excerptOf(document: Document, passage: Passage): Excerpt {
  const text = readingText(passage.segments);
  return {
    id: passage.id,
    text,
    runs: runsOf(passage.segments),
    locator: passage.locator,
    layer: layerWith(document, passage.layer).label,
    source: sourceName(document),
    path: passagePath(passage),
    mark: markOf(text),
  };
}

/** Neighbouring segments of one layer are one run; what the edition does not read leaves no trace. */
function runsOf(segments: readonly Segment[]): Excerpt['runs'] {
  const runs: Excerpt['runs'] = [];
  for (const { layer, text } of segments) {
    const last = runs[runs.length - 1];
    if (last?.layer === layer) last.text += text;
    else if (text !== '') runs.push({ layer, text });
  }
  return runs;
}

/** How the words of an excerpt that are not the document's own are carried: `relay`, `quote`, `summary`, or `own`. */
export function modeOf({ runs }: Excerpt): string {
  const other = runs.find(({ layer }) => layer !== OWN);
  return other?.layer.split('-')[0] ?? OWN;
}
