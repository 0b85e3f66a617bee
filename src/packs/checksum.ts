const DIGITS = 5;

/** Checksum of a text in five characters (base 36); two texts share one by chance once in 16 million times. */
export function checksumOf(text: string): string {
  return formatChecksum(checksumOfBytes(new TextEncoder().encode(text)));
}

/** The FNV-1a hash of bytes, folded to 24 bits. */
export function checksumOfBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash >>> 24) ^ hash) & 0xffffff;
}

/** Writes a 24-bit checksum in five characters. */
export function formatChecksum(value: number): string {
  return value.toString(36).padStart(DIGITS, '0');
}

/** Reads a checksum from its five characters; null when the text is not one. */
export function parseChecksum(text: string): number | null {
  const value = /^[0-9a-z]{5}$/u.test(text) ? Number.parseInt(text, 36) : Infinity;
  return value <= 0xffffff ? value : null;
}
