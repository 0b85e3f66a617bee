import { OWN_LAYER } from '#edition/layer.ts';
import type { SearchPassage, LayerSpan } from './block.ts';
import type { Range } from './range.ts';

/** Returns the layer spans of a passage that overlap some ranges of its text. */
export function layerSpansIn({ layerSpans }: SearchPassage, ranges: readonly Range[]): LayerSpan[] {
  return layerSpans.filter((span) => overlaps(span, ranges));
}

/**
 * Maps the layers of a passage with marks to their names. In a passage of several layers the document's own words, such
 * as a reporting verb, count only where they are marked themselves.
 */
export function layersIn(
  { layerSpans }: SearchPassage,
  marks: readonly Range[],
): Map<string, string> {
  return layerNames(
    layerSpans.filter(
      (span) => !layerSpans[1] || span.layer !== OWN_LAYER || overlaps(span, marks),
    ),
  );
}

/** Maps the layers of spans to their names. */
export function layerNames(spans: readonly LayerSpan[]): Map<string, string> {
  return new Map(spans.map(({ layer, layerName }) => [layer, layerName]));
}

/** Returns the names of the layers of spans, present and former: all by which a citation may state them. */
export function allLayerNames(spans: readonly LayerSpan[]): string[] {
  return spans.flatMap(({ layerName, formerLayerNames = [] }) => [layerName, ...formerLayerNames]);
}

function overlaps(span: LayerSpan, ranges: readonly Range[]): boolean {
  return ranges.some(([from, to]) => from < span.to && span.from < to);
}
