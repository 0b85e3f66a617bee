import { passagePath } from '#edition/address.ts';
import { sourceName } from '#edition/cite/citation.ts';
import { layerById } from '#edition/document.ts';
import type { Document } from '#edition/document.ts';
import { OWN_LAYER } from '#edition/layer.ts';
import type { Passage } from '#edition/passage.ts';
import { readingText, layerTextsIn } from '#edition/passage.ts';
import { checksumOf } from './checksum.ts';
import type { Excerpt } from './pack.ts';

/** Builds the excerpt of a passage: everything that a pack shows of it. */
export function excerptOf(document: Document, passage: Passage): Excerpt {
  const text = readingText(passage.segments);
  return {
    id: passage.id,
    text,
    runs: layerTextsIn(passage.segments),
    locator: passage.locator,
    layer: layerById(document, passage.layer).label,
    source: sourceName(document),
    path: passagePath(passage),
    mark: checksumOf(text),
  };
}

/** Mode of the first words in an excerpt that are not the document's own (`relay`, `quote`, `summary`), else `own`. */
export function modeOf({ runs }: Excerpt): string {
  const other = runs.find(({ layer }) => layer !== OWN_LAYER);
  return other?.layer.split('-')[0] ?? OWN_LAYER;
}
