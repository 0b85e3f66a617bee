import type { Node } from 'yaml';
import { isMap, parseDocument } from 'yaml';
import type { ContentFiles } from '#library/contentFiles.ts';

/** The file in the content folder that maps old addresses to new ones. */
export const ALIASES_FILE = 'aliases.yaml';
const RECORD_FILE = 'published.json';

/** Returns every address that has been in use: the recorded ones and those that have moved since. */
export function usedAddresses(files: ContentFiles, content: string): Set<string> {
  const record = `${content}/${RECORD_FILE}`;
  const recorded = files.has(record)
    ? Object.keys(JSON.parse(files.read(record)) as Record<string, string>)
    : [];
  return new Set([...recorded, ...Object.keys(readAliases(files, content))]);
}

/** Reads the map of old addresses to new ones. */
export function readAliases(files: ContentFiles, content: string): Record<string, string> {
  const file = `${content}/${ALIASES_FILE}`;
  if (!files.has(file)) return {};
  return (parseDocument(files.read(file)).toJS() ?? {}) as Record<string, string>;
}

/**
 * Returns the text of the aliases file with the moves added and older aliases pointed at the new addresses; null when
 * nothing changes. A move to null removes the aliases that lead there.
 */
export function writeAliases(
  files: ContentFiles,
  content: string,
  moves: Record<string, string | null>,
): string | null {
  const file = `${content}/${ALIASES_FILE}`;
  const yaml = parseDocument<Node, false>(files.has(file) ? files.read(file) : '{}\n');
  const known = readAliases(files, content);
  const moved = new Set(Object.keys(moves));
  const redirected = Object.entries(known).filter(([, to]) => moved.has(to));
  const added = Object.entries(moves).flatMap(([from, to]): [string, string][] =>
    to === null ? [] : [[from, to]],
  );
  if (redirected.length === 0 && added.length === 0) return null;
  if (isMap(yaml.contents)) yaml.contents.flow = false;
  else yaml.contents = yaml.createNode({});
  for (const [from, to] of redirected) {
    const now = moves[to];
    if (now === null || now === undefined) yaml.delete(from);
    else yaml.set(from, now);
  }
  for (const [from, to] of added) yaml.set(from, to);
  return yaml.toString({ lineWidth: 0 });
}
