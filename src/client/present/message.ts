/** What one window of a talk tells another: where it is, or that it has come and wants to know. */
export type Message =
  { kind: 'at'; talk: string; at: number; black: boolean } | { kind: 'hello'; talk: string };

/** A message as text; the stamp makes the same message a new one for storage. */
export function writeMessage(message: Message, stamp: number): string {
  return JSON.stringify({ ...message, stamp });
}

/** A message of this talk, whatever came: null for anything that is none. */
export function readMessage(data: unknown, talk: string, slides: number): Message | null {
  if (typeof data !== 'string' || data.length > 500) return null;
  const said = parse(data);
  if (said['talk'] !== talk) return null;
  if (said['kind'] === 'hello') return { kind: 'hello', talk };
  const { at, black } = said;
  if (said['kind'] !== 'at' || typeof black !== 'boolean') return null;
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 1 || at > slides) return null;
  return { kind: 'at', talk, at, black };
}

function parse(data: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
