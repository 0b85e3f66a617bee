import type { Document } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';

/** Hosts send `.txt` without a charset; after this mark browsers read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Returns the whole reading text of a document, with a blank line between paragraphs. */
export function plainText(document: Document): string {
  const paragraphs = document.sections.flatMap((section) => section.paragraphs);
  const lines = paragraphs.map(({ passages }) =>
    passages.map((p) => readingText(p.segments)).join(''),
  );
  return `${lines.join('\n\n')}\n`;
}
