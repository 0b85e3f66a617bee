import { deflateSync } from 'fflate';
import { checksumOfBytes } from '../checksum.ts';

/** Encodes bytes as base64url of a checksum (three bytes) and the deflated bytes, safe in links, chats and QR codes. */
export function encodeBytes(bytes: Uint8Array): string {
  const checksum = checksumOfBytes(bytes);
  const compressed = deflateSync(bytes, { level: 9 });
  const all = [checksum >>> 16, (checksum >>> 8) & 255, checksum & 255, ...compressed];
  const binary = all.map((byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/gu, '-').replace(/\//gu, '_').replace(/=+$/u, '');
}
