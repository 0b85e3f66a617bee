import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'yaml';
import { isMap, parseDocument } from 'yaml';

/** The file in the content folder that says where addresses moved to. */
export const ALIASES_FILE = 'aliases.yaml';
const RECORD_FILE = 'published.json';

/** Every address that has been in use: recorded ones, and those that moved since. */
export function usedAddresses(content: string): Set<string> {
  const record = join(content, RECORD_FILE);
  const recorded = existsSync(record)
    ? Object.keys(JSON.parse(readFileSync(record, 'utf8')) as Record<string, string>)
    : [];
  return new Set([...recorded, ...Object.keys(aliasesIn(content))]);
}

/** Where addresses moved to. */
export function aliasesIn(content: string): Record<string, string> {
  const file = join(content, ALIASES_FILE);
  if (!existsSync(file)) return {};
  return (parseDocument(readFileSync(file, 'utf8')).toJS() ?? {}) as Record<string, string>;
}

/** The text of the file of aliases with some more, older ones led on to where the words stand now; null when nothing changes. */
export function writeAliases(content: string, moves: Record<string, string | null>): string | null {
  const file = join(content, ALIASES_FILE);
  const yaml = parseDocument<Node, false>(existsSync(file) ? readFileSync(file, 'utf8') : '{}\n');
  const known = aliasesIn(content);
  const led = Object.entries(known).filter(([, to]) => to in moves);
  const added = Object.entries(moves).flatMap(([from, to]) => (to === null ? [] : [[from, to]]));
  if (led.length === 0 && added.length === 0) return null;
  if (isMap(yaml.contents)) yaml.contents.flow = false;
  else yaml.contents = yaml.createNode({});
  for (const [from, to] of led) {
    const now = moves[to];
    if (now === null || now === undefined) yaml.delete(from);
    else yaml.set(from, now);
  }
  for (const [from = '', to] of added) yaml.set(from, to);
  return yaml.toString({ lineWidth: 0 });
}
