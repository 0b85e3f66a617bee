/**
 * What a page says of the words on it, in attributes, so that a copy of them can say it too
 * (client/reading/passageDom.ts): `data-locator` on the element that holds a passage's words and nothing else,
 * `data-layer` on it or around it, and the document they are of on it or further out. Beside the words stands the
 * link to their place.
 */
import { sourceName } from './cite/citation.ts';
import type { Document } from './document.ts';
import { layerWith } from './document.ts';
import { OWN } from './layer.ts';
import { markWords } from './markWords.ts';
import { layerOf } from './passage.ts';
import type { Passage } from './passage.ts';

/** Which document words are of, and what its own words are called. */
export interface Source {
  'data-source': string;
  'data-issuer': string;
  'data-own': string;
}

/** All that stands in attributes beside words. */
export interface Attribution extends Source {
  'data-locator': string;
  'data-layer': string;
}

/** What is said of a document. */
export function sourceData(document: Document): Source {
  return {
    'data-source': sourceName(document),
    'data-issuer': document.issuer,
    'data-own': document.layers.find(({ id }) => id === OWN)?.label ?? '',
  };
}

/** Where a passage stands and whose words it carries. */
export function passageData(
  document: Document,
  { locator, layer }: Passage,
): Omit<Attribution, keyof Source> {
  return { 'data-locator': locator, 'data-layer': layerWith(document, layer).label };
}

/** A passage where it first has these words: a reporting verb is the document's own, whatever it reports. */
export function narrowed(passage: Passage, words: string): Passage {
  const found = markWords(passage.segments, [words]).filter(({ marked }) => marked);
  return { ...passage, layer: layerOf(found) };
}
