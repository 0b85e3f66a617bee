import { blocksOf, namedLists } from '#search/build/blocks.ts';
import { loadLibrary } from '#library/library.ts';
import { entriesOf } from '#search/match/block.ts';
import type { Entry, Voice } from '#search/match/block.ts';
import { runsOf } from '#search/match/textRun.ts';

/** The library as published, as search sees it. */
const { documents } = loadLibrary(process.cwd());
export const blocks = blocksOf(documents);
export const lists = namedLists(documents);
export const entries = blocks.flatMap(entriesOf);
export const runs = runsOf(entries);

/** A passage made up for a test, in one layer unless it says who speaks in it. */
export function entry(
  order: number,
  text: string,
  { layer = 'own', layerName = '原文', mode = 'own', ...more }: Partial<Entry & Voice> = {},
): Entry {
  return {
    order,
    document: 'd',
    title: ['d', ''],
    part: null,
    partName: '',
    section: 's',
    sectionName: '节',
    n: order + 1,
    locator: `节${order + 1}`,
    text,
    voices: [{ layer, layerName, mode, from: 0, to: text.length }],
    ...more,
  };
}

/** Every distinct substring of 1 to `longest` characters of the texts, none of white space alone. */
export function substringsOf(texts: readonly string[], longest: number): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (let length = 1; length <= longest; length += 1) {
      for (let at = 0; at + length <= text.length; at += 1) found.add(text.slice(at, at + length));
    }
  }
  return [...found].filter((part) => part.trim() !== '');
}
