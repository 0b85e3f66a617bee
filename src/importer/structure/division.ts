import type { Kind } from './marker.ts';
import type { Paragraph } from './paragraph.ts';

/** A division of a document: its heading, what stands under it, and the divisions within it. */
export interface Division {
  /** Its own part of an address: c3, 2, annex. */
  slug: string;
  /** What a person calls it: 第三章, 一, 附件. */
  locator: string;
  /** Its first paragraph, a heading or a run-in one; then its text up to the first division within it. */
  body: Paragraph[];
  divisions: Division[];
}

/** Paragraphs divided: what stands before the first division, and the divisions. */
export interface Divided {
  before: Paragraph[];
  divisions: Division[];
}

const SLUGS: Partial<Record<Kind, string>> = {
  book: 'b',
  subbook: 'd',
  chapter: 'c',
  sect: 's',
  article: 'a',
};

/** A division without text yet, called after the number it opens with. */
export function numbered({ marker }: Paragraph): Pick<Division, 'slug' | 'locator'> {
  const { kind = 'digit', n = 0, branch = 0, label = '' } = marker ?? {};
  const slug = `${SLUGS[kind] ?? ''}${n}${branch ? `-${branch}` : ''}`;
  return { slug, locator: label.replace(/、$/u, '') };
}

/** Divisions whose slugs and locators differ: a second one of the same name is numbered. */
export function tellApart<Kind extends Division>(divisions: readonly Kind[]): Kind[] {
  const seen = new Map<string, number>();
  const count = (name: string) => {
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return seen.get(name) ?? 1;
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
