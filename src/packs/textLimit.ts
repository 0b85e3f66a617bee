import { LIMITS } from './limits.ts';
import type { Pack } from './pack.ts';

/** Tells whether the title, the headings and the notes of a pack are together longer than a pack may be. */
export function hasTooMuchText({ title, items }: Pack): boolean {
  const own = items.flatMap((item) => ('text' in item ? [item.text.length] : []));
  return own.reduce((sum, length) => sum + length, title.length) > LIMITS.text;
}
