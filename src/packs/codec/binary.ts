import { LIMITS } from '../limits.ts';
import { Refused } from './readError.ts';

/** Numbers and texts written one after another: numbers of seven bits a byte, texts in UTF-8 after their length. */
export class Writer {
  private readonly bytes: number[] = [];

  /** Writes a whole number from 0. */
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

  /** Writes a number of exactly three bytes. */
  triple(value: number): void {
    this.bytes.push(value >>> 16, (value >>> 8) & 255, value & 255);
  }

  /** Everything written. */
  done(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** Reads back what a {@link Writer} wrote; every method throws {@link Refused} when that is not there. */
export class Reader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** A whole number below 2²⁸. */
  number(limit: number): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) << shift;
      if (byte < 128) {
        if (value > limit) throw new Refused('oversized');
        return value;
      }
    }
    throw new Refused('damaged');
  }

  /** A text of at most so many characters. */
  text(limit: number): string {
    const length = this.number(LIMITS.bytes);
    if (this.at + length > this.bytes.length) throw new Refused('damaged');
    const end = this.at + length;
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      this.bytes.subarray(this.at, end),
    );
    this.at = end;
    if (text.length > limit) throw new Refused('oversized');
    return text;
  }

  /** A number of three bytes. */
  triple(): number {
    return this.byte() * 65536 + this.byte() * 256 + this.byte();
  }

  /** Nothing may be left over. */
  end(): void {
    if (this.at !== this.bytes.length) throw new Refused('damaged');
  }

  private byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new Refused('damaged');
    this.at += 1;
    return byte;
  }
}
