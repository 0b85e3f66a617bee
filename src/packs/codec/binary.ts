import { LIMITS } from '../limits.ts';
import { ReadError } from './readError.ts';

/** Writes numbers (seven bits a byte) and texts (UTF-8 after its length) one after another. */
export class BinaryWriter {
  private readonly bytes: number[] = [];

  /** Writes a non-negative integer, seven bits a byte. */
  number(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.bytes.push((rest % 128) + 128);
    this.bytes.push(rest);
  }

  /** Writes a text; half a surrogate pair, which no encoding carries, becomes U+FFFD. */
  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.number(bytes.length);
    for (const byte of bytes) this.bytes.push(byte);
  }

  /** Writes a 24-bit integer in exactly three bytes. */
  uint24(value: number): void {
    this.bytes.push(value >>> 16, (value >>> 8) & 255, value & 255);
  }

  /** Returns every byte written so far. */
  toBytes(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** Reads what a {@link BinaryWriter} wrote; every method throws {@link ReadError} on missing or oversized data. */
export class BinaryReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Reads a non-negative integer below 2²⁸ and at most `limit`. */
  number(limit: number): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) << shift;
      if (byte < 128) {
        if (value > limit) throw new ReadError('oversized');
        return value;
      }
    }
    throw new ReadError('damaged');
  }

  /** Reads a text of at most `limit` characters. */
  text(limit: number): string {
    const length = this.number(LIMITS.bytes);
    if (this.at + length > this.bytes.length) throw new ReadError('damaged');
    const end = this.at + length;
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      this.bytes.subarray(this.at, end),
    );
    this.at = end;
    if (text.length > limit) throw new ReadError('oversized');
    return text;
  }

  /** Reads a 24-bit integer of three bytes. */
  uint24(): number {
    return this.byte() * 65536 + this.byte() * 256 + this.byte();
  }

  /** Confirms that every byte has been read. */
  expectEnd(): void {
    if (this.at !== this.bytes.length) throw new ReadError('damaged');
  }

  private byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new ReadError('damaged');
    this.at += 1;
    return byte;
  }
}
