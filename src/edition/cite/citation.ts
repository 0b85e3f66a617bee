import type { Document } from '../document.ts';
import { layerById } from '../document.ts';
import { OWN_LAYER } from '../layer.ts';
import { layerRunsIn } from '../layout/layerRuns.ts';
import type { Passage } from '../passage.ts';
import { readingText, removeWhitespace } from '../passage.ts';
import { placeOf } from './place.ts';
import { joinLayers, rangeLocator, rangePlace } from './ranges.ts';
import { titleLines } from './title.ts';

/** Consecutive words of one paragraph in one layer, with their locator. */
export interface CitationPart {
  /** The canonical text, byte for byte. */
  text: string;
  /** 讲话（一）3, or for more than one passage 讲话（一）3—讲话（一）5. */
  locator: string;
  /** The label of the layer. */
  layer: string;
  /** The place of the words by the document's own numbers, as in 第一部分第（三）点; empty where it numbers nothing. */
  place: string;
  /** The labels of the layers in the words other than the document's own; empty for its own words alone. */
  otherLayers: string;
}

/** A citation without its address, which only the reader's browser knows in full. */
export interface Citation {
  /** The title in 《》, without the line ends of the source; else the document's short name. */
  source: string;
  issuer: string;
  /** 发文字号 and 成文日期 in the words of the text, where it gives them. */
  number?: string;
  dated?: string;
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
    ...issueOf(document),
    parts: runs.map(({ layer, passages: cited }) => ({
      text: cited.map(({ segments }) => readingText(segments)).join(''),
      locator: rangeLocator(cited.map(({ locator }) => locator)),
      layer: layerById(document, layer).label,
      place: rangePlace(cited.map((passage) => placeOf(document, passage))),
      otherLayers: joinLayers(cited.map((passage) => otherLayersIn(document, passage))),
    })),
  };
}

/** Returns the number and the date of a document, where it has them, without the spaces of their print. */
export function issueOf({ number, dated }: Document): Pick<Citation, 'number' | 'dated'> {
  return {
    ...(number === undefined ? {} : { number: removeWhitespace(number) }),
    ...(dated === undefined ? {} : { dated: removeWhitespace(dated) }),
  };
}

/** Returns the labels of the layers in a passage other than the document's own, in order. */
export function otherLayersIn(document: Document, { segments }: Pick<Passage, 'segments'>): string {
  const others = segments.filter(({ layer, text }) => layer !== OWN_LAYER && text !== '');
  return joinLayers(others.map(({ layer }) => layerById(document, layer).label));
}

const INNER_MARKS: ReadonlyMap<string, string> = new Map(
  ['《〈', '〈《', '》〉', '〉》'].map(([a = '', b = '']) => [a, b]),
);

/**
 * Returns the name of a document in a citation: its title in 《》, else its short name. GB/T 15834—2011, 4.15: outside
 * stand double marks, within them single ones, as in 《关于印发〈某某办法〉的通知》.
 */
export function sourceName(document: Document): string {
  const title = titleLines(document).join('');
  return (
    (title && `《${title.replace(/[《》〈〉]/gu, (mark) => INNER_MARKS.get(mark) ?? mark)}》`) ||
    document.name
  );
}
