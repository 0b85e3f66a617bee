import { sha256 as hashOf } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Segment } from '#edition/passage.ts';

/** Returns the SHA-256 of a text or bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return bytesToHex(hashOf(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/**
 * Returns the entry of a passage in the published record: its layers by name and a short hash of the words
 * in each layer, e.g. `own+relay-speech:42bdd64d8ebf692e`. Joined page breaks do not change it.
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
