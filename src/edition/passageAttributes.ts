/**
 * The data attributes from which copied words get their citation (client/reading/passageDom.ts): `data-locator` on
 * the element that holds a passage's words and nothing else, `data-layer` on it or around it, and those of the
 * document on it or further out. The link to the passage stands beside the words.
 */
import { sourceName } from './cite/citation.ts';
import type { Document } from './document.ts';
import { layerById } from './document.ts';
import { OWN_LAYER } from './layer.ts';
import { markWords } from './markWords.ts';
import { layerOf } from './passage.ts';
import type { Passage } from './passage.ts';

/** The attributes that name the document of words and the label of its own layer. */
export interface SourceAttributes {
  'data-source': string;
  'data-issuer': string;
  'data-own': string;
}

/** The attributes of a passage's words, with those of its document. */
export interface PassageAttributes extends SourceAttributes {
  'data-locator': string;
  'data-layer': string;
}

/** Returns the attributes that name a document. */
export function sourceAttributes(document: Document): SourceAttributes {
  return {
    'data-source': sourceName(document),
    'data-issuer': document.issuer,
    'data-own': layerById(document, OWN_LAYER).label,
  };
}

/** Returns the attributes that name a passage's locator and layer. */
export function passageAttributes(
  document: Document,
  { locator, layer }: Passage,
): Omit<PassageAttributes, keyof SourceAttributes> {
  return { 'data-locator': locator, 'data-layer': layerById(document, layer).label };
}

/** Returns a passage with the layer of the given words in it: a reporting verb is the document's own. */
export function withLayerOfWords(passage: Passage, words: string): Passage {
  const found = markWords(passage.segments, [words]).filter(({ marked }) => marked);
  return { ...passage, layer: layerOf(found) };
}
