import type { Document } from '#edition/document.ts';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import type { PublishedPassage } from '../site.ts';

/** A section with the passages that it holds: where each begins in the section's text. */
export interface HeldSection {
  url: string;
  text: string;
  starts: { passage: string; at: number }[];
  /** The text in which words are sought. */
  sought: PlainText;
}

/** A text in small letters without marks and spaces, and where each character stood. */
interface PlainText {
  text: string;
  positions: number[];
}

/** A section that holds a substring, and the passage where it begins. */
interface FoundSection {
  url: string;
  text: string;
  passage: string;
}

/** Lists the sections of a published or an imported library, in its order. */
export function heldSections(
  library: readonly PublishedPassage[] | readonly Document[],
): HeldSection[] {
  const sections = new Map<string, Omit<HeldSection, 'sought'>>();
  for (const { url, n, text } of library.flatMap(passagesIn)) {
    const section = sections.get(url) ?? { url, text: '', starts: [] };
    section.starts.push({ passage: `p${n}`, at: section.text.length });
    section.text += text;
    sections.set(url, section);
  }
  return [...sections.values()].map((section) => ({
    ...section,
    sought: withoutMarks(section.text),
  }));
}

function passagesIn(held: PublishedPassage | Document): { url: string; n: number; text: string }[] {
  if ('text' in held) return [{ url: addressOf(held), n: held.n, text: held.text }];
  return passagesOf(held).map((passage) => ({
    url: addressOf(passage),
    n: passage.n,
    text: readingText(passage.segments),
  }));
}

function addressOf({ document, section }: { document: string; section: string }): string {
  return `${document}/${section}/`;
}

/** Finds the sections that hold a substring and the passage where it begins, by scanning: marks do not count. */
export function foundBy(sections: readonly HeldSection[], substring: string): FoundSection[] {
  const words = withoutMarks(substring).text;
  return sections.flatMap(({ url, text, starts, sought }) => {
    const at = sought.text.indexOf(words);
    if (at === -1) return [];
    const begin = sought.positions[at] ?? 0;
    const [start] = starts.filter((one) => one.at <= begin).slice(-1);
    return [{ url, text, passage: start?.passage ?? '' }];
  });
}

function withoutMarks(text: string): PlainText {
  const positions: number[] = [];
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (!/[\p{Alphabetic}\p{N}\p{Pc}]/u.test(char)) continue;
    folded += char.toLowerCase();
    positions.push(at);
  }
  return { text: folded, positions };
}
