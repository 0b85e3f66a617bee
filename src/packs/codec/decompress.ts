import { Inflate } from 'fflate';
import { LIMITS } from '../limits.ts';
import { checksumOfBytes } from '../checksum.ts';
import { BinaryReader } from './binary.ts';
import { ReadError } from './readError.ts';

/** Compressed bytes given to the decompressor at a time; they inflate to half a megabyte at most. */
const INPUT_CHUNK = 512;

/** Decodes the bytes of a code and checks them against their checksum. @throws ReadError */
export function decodeBytes(code: string): Uint8Array {
  if (code.length > LIMITS.code) throw new ReadError('oversized');
  const binary = atob(code.replace(/-/gu, '+').replace(/_/gu, '/'));
  const all = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  const bytes = inflate(all.subarray(3));
  const checksum = new BinaryReader(all.subarray(0, 3)).uint24();
  if (checksumOfBytes(bytes) !== checksum) throw new ReadError('damaged');
  return bytes;
}

/** Inflates in steps, so that a decompression bomb is stopped at the size limit. */
function inflate(compressed: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > LIMITS.bytes) throw new ReadError('oversized');
    chunks.push(chunk);
  });
  for (let at = 0; at < compressed.length; at += INPUT_CHUNK) {
    stream.push(compressed.subarray(at, at + INPUT_CHUNK), at + INPUT_CHUNK >= compressed.length);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
