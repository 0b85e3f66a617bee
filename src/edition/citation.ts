import type { Document } from './document.ts';
import { layerWith, passageOfForm } from './document.ts';
import type { Passage } from './passage.ts';
import { readingText } from './passage.ts';

/** A citation without its address, which only the reader's browser knows in full. */
export interface Citation {
  text: string;
  locator: string;
  /** The words that name whose words these are. */
  layer: string;
  /** Issuer and title as printed. */
  source: string;
}

/** The citation of a passage: text, locator, layer, source. */
export function citationOf(document: Document, passage: Passage): Citation {
  return {
    text: readingText(passage.segments),
    locator: passage.locator,
    layer: layerWith(document, passage.layer).label,
    source: sourceName(document),
  };
}

/** How a citation names the document: its title as printed, else its short name. */
export function sourceName(document: Document): string {
  const title = passageOfForm(document, 'title');
  return title ? `《${readingText(title.segments)}》` : document.name;
}

/** A citation in one line, for pasting: text, then where it stands and whose words it is. */
export function formatCitation({ text, locator, layer, source }: Citation): string {
  return `${text}（${source}，${locator}，${layer}）`;
}
