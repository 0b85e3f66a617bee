import { createHash } from 'node:crypto';

/** SHA-256 of a text or bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Short hash (16 hex digits) by which the published record knows a passage's layer and words. */
export function fingerprint(layer: string, text: string): string {
  return sha256(`${layer}\n${text}`).slice(0, 16);
}
