import { Inflate, deflateSync } from 'fflate';
import { LIMITS } from '../limits.ts';
import { sumOf } from '../checksum.ts';
import { Refused } from './readError.ts';

/** Compressed bytes given to the decompressor at a time: so many can unfold to half a megabyte at most. */
const STEP = 512;

/** Bytes as the shortest text that any address, chat and QR code carries unchanged. */
export function codeOf(bytes: Uint8Array): string {
  const sum = sumOf(bytes);
  const packed = deflateSync(bytes, { level: 9 });
  const all = [sum >>> 16, (sum >>> 8) & 255, sum & 255, ...packed];
  const binary = all.map((byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/gu, '-').replace(/\//gu, '_').replace(/=+$/u, '');
}

/** The bytes of a code, checked against their sum. @throws Refused */
export function bytesIn(code: string): Uint8Array {
  if (code.length > LIMITS.code) throw new Refused('oversized');
  const binary = atob(code.replace(/-/gu, '+').replace(/_/gu, '/'));
  const all = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  const [high = 0, middle = 0, low = 0] = all;
  const bytes = inflate(all.subarray(3));
  if (sumOf(bytes) !== high * 65536 + middle * 256 + low) throw new Refused('damaged');
  return bytes;
}

/** Step by step, so that a code made to explode is stopped long before it does. */
function inflate(packed: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > LIMITS.bytes) throw new Refused('oversized');
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
