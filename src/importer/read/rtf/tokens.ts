/** A piece of an RTF file: a brace, a control word with its number, bytes of text, or binary data to pass over. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | undefined }
  | { kind: 'bytes'; bytes: number[] };

/** The length from which a run of bytes, such as those of a picture, is divided between characters. */
const LONGEST_RUN = 65_536;
const CONTROL = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;

/** Divides an RTF file, whose bytes are given as Latin-1 characters, into its pieces. */
export function* rtfTokens(text: string): Generator<RtfToken> {
  let bytes: number[] = [];
  for (let at = 0; at < text.length;) {
    const char = text.charAt(at);
    if (char !== '{' && char !== '}' && char !== '\\') {
      if (char !== '\r' && char !== '\n') bytes.push(char.charCodeAt(0));
      at += 1;
      if (bytes.length >= LONGEST_RUN && isAscii(bytes.at(-1)) && isAscii(bytes.at(-2))) {
        yield { kind: 'bytes', bytes };
        bytes = [];
      }
      continue;
    }
    const hex = /^\\'([\da-fA-F]{2})/u.exec(text.slice(at, at + 4))?.[1];
    if (hex !== undefined) {
      bytes.push(Number.parseInt(hex, 16));
      at += 4;
      continue;
    }
    if (bytes.length > 0) yield { kind: 'bytes', bytes };
    bytes = [];
    if (char !== '\\') {
      yield { kind: char === '{' ? 'open' : 'close' };
      at += 1;
      continue;
    }
    CONTROL.lastIndex = at;
    const [whole, name, digits] = CONTROL.exec(text) ?? [];
    if (whole === undefined || name === undefined) {
      yield { kind: 'word', name: text.charAt(at + 1), value: undefined };
      at += 2;
      continue;
    }
    const value = digits === undefined ? undefined : Number(digits);
    yield { kind: 'word', name, value };
    // Binary data may hold braces and backslashes.
    at += whole.length + (name === 'bin' ? Math.max(0, value ?? 0) : 0);
  }
  if (bytes.length > 0) yield { kind: 'bytes', bytes };
}

function isAscii(byte: number | undefined): boolean {
  return byte !== undefined && byte < 0x80;
}
