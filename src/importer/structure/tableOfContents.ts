import type { Paragraph } from './paragraph.ts';

/** Takes a table of contents for plain text: headings below 目录 that come again in the text are not numbered there. */
export function setContentsApart(paragraphs: readonly Paragraph[]): void {
  const start = paragraphs.findIndex(({ text }) => /^目\s*[录次]$/u.test(text));
  if (start === -1) return;
  const last = new Map(paragraphs.map((paragraph, i) => [bare(paragraph), i]));
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i < start) continue;
    if (i > start && (last.get(bare(paragraph)) ?? i) <= i) break;
    paragraph.listed = true;
    paragraph.marker = null;
    paragraph.level = 0;
  }
}

/** A heading without its page number and spaces. */
function bare({ text }: Paragraph): string {
  return text.replace(/[\s.…·]+\d*$/u, '').replace(/\s/gu, '');
}
