import type { Document } from '../document.ts';
import { layerWith, passageOfForm } from '../document.ts';
import type { Passage } from '../passage.ts';
import { readingText } from '../passage.ts';
import { runsIn } from '../layerRuns.ts';

/** Words of one voice standing together: what a citation may carry in one breath. */
export interface Part {
  /** The canonical text, byte for byte. */
  text: string;
  /** 讲话（一）3, or for more than one passage 讲话（一）3—讲话（一）5. */
  locator: string;
  /** The words that name whose words these are. */
  layer: string;
}

/** A citation without its address, which only the reader's browser knows in full. */
export interface Citation {
  /** The title as printed, in 《》; else the document's short name. */
  source: string;
  issuer: string;
  /** A part for each run: never two voices, never two paragraphs in one. */
  parts: Part[];
}

/** The citation of passages that follow one another, divided where the paragraph or the layer changes. */
export function citationOf(document: Document, passages: readonly Passage[]): Citation {
  const paragraphs = document.sections.flatMap((section) => section.paragraphs);
  const runs = paragraphs.flatMap(({ form, passages: all }) =>
    runsIn({ form, passages: all.filter((passage) => passages.includes(passage)) }),
  );
  return {
    source: sourceName(document),
    issuer: document.issuer,
    parts: runs.map(({ layer, passages: cited }) => ({
      text: cited.map(({ segments }) => readingText(segments)).join(''),
      locator: locatorOf(cited.map(({ locator }) => locator)),
      layer: layerWith(document, layer).label,
    })),
  };
}

/** The locator of passages that follow one another: the first's, and the last's if there is more than one. */
export function locatorOf(locators: readonly string[]): string {
  return [...new Set([locators[0], locators[locators.length - 1]])].join('—');
}

/** How a citation names the document: its title as printed, else its short name. */
export function sourceName(document: Document): string {
  const title = passageOfForm(document, 'title');
  return title ? `《${readingText(title.segments)}》` : document.name;
}
