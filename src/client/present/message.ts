/** A message between windows of one presentation: the position, or a greeting that asks for it. */
export type SyncMessage =
  { kind: 'at'; talk: string; at: number; black: boolean } | { kind: 'hello'; talk: string };

/** Writes a message as text; the stamp makes repeated messages differ, since storage reports only changes. */
export function writeMessage(message: SyncMessage, stamp: number): string {
  return JSON.stringify({ ...message, stamp });
}

/** Reads a message of the presentation with this id; null for anything else. */
export function readMessage(data: unknown, id: string, slides: number): SyncMessage | null {
  if (typeof data !== 'string' || data.length > 500) return null;
  const fields = parse(data);
  if (fields['talk'] !== id) return null;
  if (fields['kind'] === 'hello') return { kind: 'hello', talk: id };
  const { at, black } = fields;
  if (fields['kind'] !== 'at' || typeof black !== 'boolean') return null;
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 1 || at > slides) return null;
  return { kind: 'at', talk: id, at, black };
}

function parse(data: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
