import { isMap } from 'yaml';
import type { LineCounter, Node, YAMLMap, Document as YamlDocument } from 'yaml';

/** A parsed file with what is needed to find lines in it. */
export interface YamlText {
  file: string;
  document: YamlDocument;
  counter: LineCounter;
}

/** Finds the line of the key or item at a path, or of the nearest enclosing value that exists. */
export function findLine(
  { document, counter }: YamlText,
  path: readonly PropertyKey[],
): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const start = findNode(document, path.slice(0, length))?.range?.[0];
    if (start !== undefined) return counter.linePos(start).line;
  }
  return undefined;
}

/** Finds the node of a key where there is one, since its value may begin a line further down. */
function findNode(document: YamlDocument, path: readonly PropertyKey[]): Node | undefined {
  const holder = path.length > 0 ? document.getIn(path.slice(0, -1), true) : undefined;
  const key = isMap<Node>(holder) ? keysOf(holder).get(String(path.at(-1))) : undefined;
  return key ?? (document.getIn(path, true) as Node | undefined);
}

const keysByMap = new WeakMap<YAMLMap<Node>, Map<string, Node>>();

/** The nodes of the keys of a map by their text; made once, since a file of ids has many thousand keys. */
function keysOf(map: YAMLMap<Node>): Map<string, Node> {
  const keys = keysByMap.get(map) ?? new Map(map.items.map(({ key }) => [String(key), key]));
  keysByMap.set(map, keys);
  return keys;
}
