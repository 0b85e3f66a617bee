/** The subset of CBOR that a Pagefind index uses: unsigned and negative integers, texts, arrays. */

/** A decoded value. */
export type Cbor = number | string | Cbor[];

/** Decodes the one value in `bytes`. @throws Error when they end early, continue, or contain anything else */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let at = 0;

  function argument(head: number): number {
    const size = head & 31;
    if (size < 24) return size;
    const width = { 24: 1, 25: 2, 26: 4 }[size];
    if (width === undefined) throw new Error('CBOR: unsupported length');
    at += width;
    if (width === 1) return view.getUint8(at - 1);
    return width === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  }

  function read(): Cbor {
    const head = view.getUint8(at);
    at += 1;
    const n = argument(head);
    switch (head >> 5) {
      case 0:
        return n;
      case 1:
        return -1 - n;
      case 3:
        at += n;
        if (at > bytes.length) throw new Error('CBOR: text ends early');
        return decoder.decode(bytes.subarray(at - n, at));
      case 4:
        return Array.from({ length: n }, read);
      default:
        throw new Error('CBOR: unsupported type');
    }
  }

  const value = read();
  if (at !== bytes.length) throw new Error('CBOR: bytes left over');
  return value;
}
