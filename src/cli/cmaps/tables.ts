import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';

/** The predefined CMaps of Adobe, in the binary form of pdf.js. */
const PACKED = new URL('cmaps.zip', import.meta.url);

let unpacked: Record<string, Uint8Array> | undefined;

/** Returns the bytes of a predefined table of characters, such as `GBK-EUC-H.bcmap`; null when there is none. */
export function characterTable(name: string): Promise<Uint8Array | null> {
  unpacked ??= unzipSync(readFileSync(PACKED));
  return Promise.resolve(unpacked[name] ?? null);
}
