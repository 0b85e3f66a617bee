import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** An Office file as its XML parts by path, those whose path begins so; each must be well-formed. */
export function partsOf(file: Uint8Array, start = ''): Map<string, Document> {
  const entries = Object.entries(unzipSync(file, { filter: ({ name }) => name.startsWith(start) }));
  return new Map(entries.map(([path, content]) => [path, parse(path, strFromU8(content))]));
}

/** The parts whose path begins so, in the order of their numbers. */
export function partsUnder(file: Uint8Array, start: string): Document[] {
  const number = (path: string) => Number(/\d+/u.exec(path.slice(start.length))?.[0] ?? 0);
  return [...partsOf(file, start)]
    .filter(([path]) => path.endsWith('.xml'))
    .sort(([a], [b]) => number(a) - number(b))
    .map(([, xml]) => xml);
}

/** Every element of this name. */
export function all(within: Document | Element, name: string): Element[] {
  return Array.from(within.getElementsByTagName(name));
}

/** The text of all these elements, end to end. */
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
