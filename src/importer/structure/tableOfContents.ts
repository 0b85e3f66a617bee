import type { SourceParagraph } from './paragraph.ts';

/** Marks the lines of a table of contents, headings below 目录 that recur in the text, and removes their markers. */
export function markTableOfContents(paragraphs: readonly SourceParagraph[]): void {
  const start = paragraphs.findIndex(({ text }) => /^目\s*[录次]$/u.test(text));
  if (start === -1) return;
  const last = new Map(paragraphs.map((paragraph, i) => [withoutPageNumber(paragraph), i]));
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i < start) continue;
    if (i > start && (last.get(withoutPageNumber(paragraph)) ?? i) <= i) break;
    paragraph.inTableOfContents = true;
    paragraph.marker = null;
    paragraph.level = 0;
  }
}

/** Returns a heading without its page number and spaces. */
function withoutPageNumber({ text }: SourceParagraph): string {
  return text.replace(/[\s.…·]+\d*$/u, '').replace(/\s/gu, '');
}
