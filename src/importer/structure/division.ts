import type { Marker, MarkerKind } from './marker.ts';
import type { SourceParagraph } from './paragraph.ts';

/** A division of a document: its heading, its text, and the divisions within it. */
export interface Division {
  /** The last part of its address: c3, 2, annex. */
  slug: string;
  /** The locator that a person says: 第三章, 一, 附件. */
  locator: string;
  /** Its opening paragraph, a heading or a run-in one, and its text up to the first division within it. */
  body: SourceParagraph[];
  divisions: Division[];
}

/** A text divided: the paragraphs before the first division, and the divisions. */
export interface DividedText {
  before: SourceParagraph[];
  divisions: Division[];
}

const SLUGS: Partial<Record<MarkerKind, string>> = {
  book: 'b',
  subbook: 'd',
  chapter: 'c',
  sect: 's',
  article: 'a',
};

/** Returns the slug and locator of a division, made from the number that its first paragraph opens with. */
export function nameByMarker(marker: Marker): Pick<Division, 'slug' | 'locator'> {
  const { kind, n, branch, label } = marker;
  const slug = `${SLUGS[kind] ?? ''}${n}${branch ? `-${branch}` : ''}`;
  return { slug, locator: label.replace(/、$/u, '') };
}

/** Makes slugs and locators unique among divisions by numbering repeated ones. */
export function makeNamesUnique<Named extends Division>(divisions: readonly Named[]): Named[] {
  const seen = new Map<string, number>();
  const count = (name: string) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times;
  };
  return divisions.map((division) => {
    const [a, b] = [count(`#${division.slug}`), count(division.locator)];
    return {
      ...division,
      slug: a === 1 ? division.slug : `${division.slug}-x${a}`,
      locator: b === 1 ? division.locator : `${division.locator}［${b}］`,
    };
  });
}
