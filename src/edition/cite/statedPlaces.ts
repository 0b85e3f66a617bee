/**
 * Writes and reads the statements about passages in a document's pages, in lines of a key and a value: their places,
 * by section where a section is one place, and not at all where a passage's locator is its provision (条) in any
 * case; the labels of their layers only where there are several besides the document's own.
 */
import type { Passage } from '../passage.ts';

/** The words by which places say that locators are provisions. */
export const BY_ARTICLES = '条';
const LINE_END = '\n';
const N = '[^第条款项目编章节]+';
/** The locator of a provision, or of a division above it: 第三条第二款第（一）项第2句, 第一章3. */
const PROVISION = new RegExp(
  `^((?:第${N}(?:编|分编|章|节))*(?:第${N}条(?:之[^第]+?)?(?:第${N}款)?(?:第${N}项)?(?:第${N}目)?)?)(?:第\\d+句|条号|\\d+)?$`,
  'u',
);

/** The parts of a passage by which its place is stated. */
export type StatedPassage = Pick<Passage, 'section' | 'n' | 'locator'>;

/** Returns the key of a passage: `speech/1#p3`. */
export function keyOfPassage({ section, n }: Omit<StatedPassage, 'locator'>): string {
  return `${section}#p${n}`;
}

/** Writes the entries of a statement. */
export function writeStated(entries: readonly (readonly [key: string, value: string])[]): string {
  return entries.map((entry) => entry.join(' ')).join(LINE_END);
}

/** Returns the place of a passage from the places as written; '' for none. */
export function readPlace(written: string, passage: StatedPassage): string {
  const provision = written.startsWith(BY_ARTICLES) ? PROVISION.exec(passage.locator)?.[1] : '';
  return (
    stated(written, keyOfPassage(passage)) ?? stated(written, passage.section) ?? provision ?? ''
  );
}

/** Returns the labels of a passage's layers besides the document's own as written; its layer's label where they do not state it. */
export function readOtherLayers(written: string, passage: StatedPassage, layer: string): string {
  return stated(written, keyOfPassage(passage)) ?? layer;
}

function stated(written: string, key: string): string | undefined {
  const line = written.split(LINE_END).find((each) => each.startsWith(`${key} `));
  return line?.slice(key.length + 1);
}
