const DIGITS = 5;

/** A text in short: five characters that another text has once in 16 million times; no secret, no proof. */
export function markOf(text: string): string {
  return markFrom(sumOf(new TextEncoder().encode(text)));
}

/** FNV-1a over bytes, folded to 24 bits. */
export function sumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash >>> 24) ^ hash) & 0xffffff;
}

/** A sum written as a mark. */
export function markFrom(sum: number): string {
  return sum.toString(36).padStart(DIGITS, '0');
}

/** The sum a mark writes, or null when it is no mark. */
export function sumIn(mark: string): number | null {
  const sum = /^[0-9a-z]{5}$/u.test(mark) ? Number.parseInt(mark, 36) : Infinity;
  return sum <= 0xffffff ? sum : null;
}
