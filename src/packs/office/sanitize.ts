import type { ShownItem, ShownPack } from '#packs/pack.ts';

/** What a pack without a title is called. */
export const UNTITLED = '备课单';

/**
 * Characters that XML 1.0 forbids even when escaped: one of them, and Word and WPS call the file damaged.
 * A surrogate without its other half is one of them; a pair is a single character here and stays.
 */
const FORBIDDEN = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Radicals and compatibility forms that look like Han characters and are not, as they come out of PDF files. */
const LOOKALIKES = /[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

/** A person's own words (title, heading, note) as a file can hold them; the canonical text needs none of this. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(FORBIDDEN, '')
    .replace(LOOKALIKES, (char) => char.normalize('NFKC'));
}

/** The same in one line, for titles. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/gu, ' ').trim();
}

/**
 * A pack whose own words a file can hold; its passages stay as they are.
 * @throws RangeError when nothing is in it: nobody wants a file of a title and of what is missing
 */
export function cleanPack({ title, items }: ShownPack): ShownPack {
  if (items.every(({ kind }) => kind === 'missing')) throw new RangeError('the pack is empty');
  return { title: cleanLine(title) || UNTITLED, items: items.map(cleanItem) };
}

function cleanItem(item: ShownItem): ShownItem {
  if (item.kind === 'heading') return { ...item, text: cleanLine(item.text) };
  if (item.kind === 'note') return { ...item, text: clean(item.text) };
  return item.kind === 'missing' ? { ...item, name: cleanLine(item.name) } : item;
}
