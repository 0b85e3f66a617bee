import { createHash } from 'node:crypto';
import type { Segment } from '#edition/passage.ts';

/** SHA-256 of a text or bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * What the published record keeps of a passage: its layers in clear and a short hash of which
 * words each of them says, e.g. `own+relay-speech:42bdd64d8ebf692e`. Joins leave no trace in it.
 */
export function fingerprint(segments: readonly Segment[]): string {
  const runs: { layer: string; text: string }[] = [];
  for (const { layer, text } of segments) {
    const last = runs.at(-1);
    if (last?.layer === layer) last.text += text;
    else runs.push({ layer, text });
  }
  const layers = [...new Set(runs.map(({ layer }) => layer))].join('+');
  const words = runs.map(({ layer, text }) => `${layer}\n${text}`).join('\n');
  return `${layers}:${sha256(words).slice(0, 16)}`;
}
