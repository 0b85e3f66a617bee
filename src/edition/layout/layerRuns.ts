import type { Paragraph } from '../document.ts';
import type { Passage } from '../passage.ts';

/** Consecutive passages of one paragraph in one layer; a single mark in the margin covers them. */
export interface LayerRun {
  layer: string;
  passages: Passage[];
}

/** Divides a paragraph where the layer changes. */
export function layerRunsIn({ passages }: Paragraph): LayerRun[] {
  const runs: LayerRun[] = [];
  for (const passage of passages) {
    const last = runs.at(-1);
    if (last?.layer === passage.layer) last.passages.push(passage);
    else runs.push({ layer: passage.layer, passages: [passage] });
  }
  return runs;
}
