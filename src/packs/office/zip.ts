import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** Transforms one XML part of an Office file, given its path. */
export type XmlTransform = (path: string, xml: string) => string;

/** The earliest time stamp that a zip file can hold; it makes the same pack give the same bytes. */
export const ZIP_EPOCH = new Date(1980, 0, 1);

/** Rebuilds an Office file with every XML part transformed; the bytes depend on its content alone. */
export function repack(file: Uint8Array, transform: XmlTransform): Uint8Array {
  const parts: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(file))) {
    // Folder entries are not parts of an Office file.
    if (!path.endsWith('/')) parts[path] = strToU8(transform(path, strFromU8(content)));
  }
  return zipSync(parts, { level: 9, mtime: ZIP_EPOCH });
}

/** Replaces a pattern in XML written by a library. @throws Error when the library no longer writes it */
export function replaceOrThrow(xml: string, from: string | RegExp, to: string): string {
  const replaced = xml.replace(from, to);
  if (replaced === xml) throw new Error(`nothing to replace: ${String(from)}`);
  return replaced;
}

/** Removes the creation and modification times from document properties; they would differ with every build. */
export function withoutDates(core: string): string {
  return replaceOrThrow(core, /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu, '');
}
