import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** Parses the XML parts of an Office file whose path begins with `start`, by path; each must be well-formed. */
export function partsOf(file: Uint8Array, start = ''): Map<string, Document> {
  const entries = Object.entries(unzipSync(file, { filter: ({ name }) => name.startsWith(start) }));
  return new Map(entries.map(([path, content]) => [path, parse(path, strFromU8(content))]));
}

/** Parses the XML parts whose path begins with `start`, in the order of their numbers. */
export function partsUnder(file: Uint8Array, start: string): Document[] {
  const number = (path: string) => Number(/\d+/u.exec(path.slice(start.length))?.[0] ?? 0);
  return [...partsOf(file, start)]
    .filter(([path]) => path.endsWith('.xml'))
    .sort(([a], [b]) => number(a) - number(b))
    .map(([, xml]) => xml);
}

/** Finds every element of a name. */
export function all(within: Document | Element, name: string): Element[] {
  return Array.from(within.getElementsByTagName(name));
}

/** Joins the text of all elements of a name. */
export function textOf(within: Document | Element, name: string): string {
  return all(within, name)
    .map((element) => element.textContent ?? '')
    .join('');
}

function parse(path: string, xml: string): Document {
  const fail = (message: string) => {
    throw new Error(`${path}: ${message}`);
  };
  const errorHandler = { warning: fail, error: fail, fatalError: fail };
  return new DOMParser({ errorHandler }).parseFromString(xml, 'text/xml');
}
