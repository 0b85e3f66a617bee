import type { Document } from '../document.ts';
import { layerById, passageOfForm } from '../document.ts';
import type { Passage } from '../passage.ts';
import { readingText } from '../passage.ts';
import { layerRunsIn } from '../layerRuns.ts';

/** Consecutive words of one paragraph in one layer, with their locator. */
export interface CitationPart {
  /** The canonical text, byte for byte. */
  text: string;
  /** 讲话（一）3, or for more than one passage 讲话（一）3—讲话（一）5. */
  locator: string;
  /** The label of the layer. */
  layer: string;
}

/** A citation without its address, which only the reader's browser knows in full. */
export interface Citation {
  /** The title as printed, in 《》; else the document's short name. */
  source: string;
  issuer: string;
  /** One part per layer run; a part never mixes two layers or two paragraphs. */
  parts: CitationPart[];
}

/** Returns the citation of consecutive passages, divided where the paragraph or the layer changes. */
export function citationOf(document: Document, passages: readonly Passage[]): Citation {
  const paragraphs = document.sections.flatMap((section) => section.paragraphs);
  const runs = paragraphs.flatMap(({ form, passages: all }) =>
    layerRunsIn({ form, passages: all.filter((passage) => passages.includes(passage)) }),
  );
  return {
    source: sourceName(document),
    issuer: document.issuer,
    parts: runs.map(({ layer, passages: cited }) => ({
      text: cited.map(({ segments }) => readingText(segments)).join(''),
      locator: rangeLocator(cited.map(({ locator }) => locator)),
      layer: layerById(document, layer).label,
    })),
  };
}

/** Returns the locator of consecutive passages: the first's, and the last's if there is more than one. */
export function rangeLocator(locators: readonly string[]): string {
  return [...new Set([locators[0], locators[locators.length - 1]])].join('—');
}

/** Returns the name of a document in a citation: its title as printed, else its short name. */
export function sourceName(document: Document): string {
  const title = passageOfForm(document, 'title');
  return title ? `《${readingText(title.segments)}》` : document.name;
}
