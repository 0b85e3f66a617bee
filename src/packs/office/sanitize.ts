import type { ResolvedItem, ResolvedPack } from '#packs/pack.ts';
import { PACK } from '#words.ts';

/**
 * Characters that XML 1.0 forbids even when escaped; Word and WPS report a file with one of them as damaged.
 * A lone surrogate is one of them; a surrogate pair is a single character here and stays.
 */
const FORBIDDEN = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Radicals and compatibility forms that look like Han characters; text copied from PDF files contains them. */
const LOOKALIKES = /[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

/** Cleans a person's own words (title, heading, note) for XML; the canonical text needs no cleaning. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(FORBIDDEN, '')
    .replace(LOOKALIKES, (char) => char.normalize('NFKC'));
}

/** Cleans a title or heading and joins it to one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}

/**
 * Cleans the title, headings and notes of a pack; its passages stay as they are.
 * @throws RangeError when every passage is missing and nothing else is in the pack
 */
export function cleanPack({ title, items }: ResolvedPack): ResolvedPack {
  if (items.every(({ kind }) => kind === 'missing')) throw new RangeError('the pack is empty');
  return { title: cleanLine(title) || PACK, items: items.map(cleanItem) };
}

function cleanItem(item: ResolvedItem): ResolvedItem {
  if (item.kind === 'heading') return { ...item, text: cleanLine(item.text) };
  if (item.kind === 'note') return { ...item, text: cleanText(item.text) };
  return item.kind === 'missing' ? { ...item, name: cleanLine(item.name) } : item;
}
