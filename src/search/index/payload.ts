/** Data as a classic script: the one form that also loads from disk; it says which release it is of and what it sums to. */

const PREFIX = 'document.currentScript.data=';

/** What a parcel's script leaves on its own element. */
export type Parcel = [release: string, sum: number, data: unknown];

/** A parcel of data as the text of a script. */
export function pack(release: string, data: unknown): string {
  const parcel: Parcel = [release, checksum(JSON.stringify(data)), data];
  // A script may not hold these two raw in older engines, and must not hold a closing tag.
  const json = JSON.stringify(parcel)
    .replace(/[\u2028\u2029]/gu, escaped)
    .replace(/<\//gu, '<\\/');
  return PREFIX + json;
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16)}`;
}

/** The parcel in a fetched script, without running it. @throws Error when the text is not one */
export function parcelIn(script: string): unknown {
  return JSON.parse(script.slice(script.indexOf('=') + 1));
}

/** The data of a parcel. @throws Error when it is damaged or of another release */
export function unpack(parcel: unknown, release: string): unknown {
  const [written, sum, data] = parcel as Parcel;
  if (written !== release) throw new Error('of another release');
  if (sum !== checksum(JSON.stringify(data))) throw new Error('damaged');
  return data;
}

/** FNV-1a over UTF-16 units. */
export function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
