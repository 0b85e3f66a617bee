import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** What to make of a part of the file: its path and its XML. */
export type Mend = (path: string, xml: string) => string;

/** The earliest moment a zip can hold, so that the same pack gives the same bytes. */
export const LONG_AGO = new Date(1980, 0, 1);

/** An Office file with every XML part mended, packed so that only its content decides its bytes. */
export function repack(file: Uint8Array, mend: Mend): Uint8Array {
  const parts: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(file))) {
    // Entries for folders are no parts of an Office file.
    if (!path.endsWith('/')) parts[path] = strToU8(mend(path, strFromU8(content)));
  }
  return zipSync(parts, { level: 9, mtime: LONG_AGO });
}

/** Replaces what the library is known to write. @throws Error when it writes something else by now */
export function mustReplace(xml: string, from: string | RegExp, to: string): string {
  const mended = xml.replace(from, to);
  if (mended === xml) throw new Error(`nothing to mend: ${String(from)}`);
  return mended;
}

/** Document properties without the moment they were written, which would be another one with every build. */
export function withoutDates(core: string): string {
  return mustReplace(core, /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu, '');
}
