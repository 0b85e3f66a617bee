/** Data as classic scripts, which also load from disk; each carries its release and a checksum. */

const PREFIX = 'document.currentScript.data=';

/** The value that a payload script sets on its own element. */
export type Payload = [release: string, sum: number, data: unknown];

/** Writes data as the text of a payload script. */
export function writePayload(release: string, data: unknown): string {
  const payload: Payload = [release, checksum(JSON.stringify(data)), data];
  // Older engines reject these two separators in scripts; a closing tag would end an inline script.
  const json = JSON.stringify(payload)
    .replace(/[\u2028\u2029]/gu, escaped)
    .replace(/<\//gu, '<\\/');
  return PREFIX + json;
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16)}`;
}

/** Parses the payload in a fetched script without running it. @throws Error when the text is not one */
export function payloadInScript(script: string): unknown {
  return JSON.parse(script.slice(script.indexOf('=') + 1));
}

/** Reads the data of a payload. @throws Error when it is damaged or of another release */
export function readPayload(payload: unknown, release: string): unknown {
  const [written, sum, data] = payload as Payload;
  if (written !== release) throw new Error('of another release');
  if (sum !== checksum(JSON.stringify(data))) throw new Error('damaged');
  return data;
}

/** Computes the FNV-1a hash of a text over its UTF-16 units. */
export function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
