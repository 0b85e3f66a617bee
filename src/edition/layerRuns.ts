import type { Paragraph } from './document.ts';
import type { Passage } from './passage.ts';

/** Consecutive passages of one paragraph in one layer: what a single mark in the margin covers. */
export interface Run {
  layer: string;
  passages: Passage[];
}

/** A paragraph divided where the layer changes. */
export function runsIn({ passages }: Paragraph): Run[] {
  const runs: Run[] = [];
  for (const passage of passages) {
    const last = runs.at(-1);
    if (last?.layer === passage.layer) last.passages.push(passage);
    else runs.push({ layer: passage.layer, passages: [passage] });
  }
  return runs;
}
