/**
 * The data attributes from which copied words get their citation (client/reading/passageDom.ts): `data-locator` on
 * the element that holds a passage's words and nothing else, `data-layer` on it or around it, and those of the
 * document on it or further out. The link to the passage stands beside the words.
 */
import { issueOf, sourceName } from './cite/citation.ts';
import { writePlace, writePlaces, writeOtherLayers } from './cite/writePlaces.ts';
import type { Document } from './document.ts';
import { layerById } from './document.ts';
import { OWN_LAYER } from './layer.ts';
import { markWords } from './markWords.ts';
import { layerOf } from './passage.ts';
import type { Passage } from './passage.ts';

/**
 * The attributes that name the document of words, its number and date where it has them, the label of its own layer,
 * and what citations for a 公文 state of its passages.
 */
export interface SourceAttributes {
  'data-source': string;
  'data-issuer': string;
  'data-own': string;
  'data-number'?: string;
  'data-dated'?: string;
  'data-places'?: string;
  'data-layers'?: string;
}

/** The attributes of a passage's words, with those of its document. */
export interface PassageAttributes extends SourceAttributes {
  'data-locator': string;
  'data-layer': string;
}

const attributesByDocument = new WeakMap<Document, SourceAttributes>();

/** Returns the attributes that name a document, made once for all its pages. */
export function sourceAttributes(document: Document): SourceAttributes {
  const attributes = attributesByDocument.get(document) ?? attributesOf(document);
  attributesByDocument.set(document, attributes);
  return attributes;
}

function attributesOf(document: Document): SourceAttributes {
  const { number, dated } = issueOf(document);
  const [places, otherLayers] = [writePlaces(document), writeOtherLayers(document)];
  return {
    'data-source': sourceName(document),
    'data-issuer': document.issuer,
    'data-own': layerById(document, OWN_LAYER).label,
    ...(number === undefined ? {} : { 'data-number': number }),
    ...(dated === undefined ? {} : { 'data-dated': dated }),
    ...(places === '' ? {} : { 'data-places': places }),
    ...(otherLayers === '' ? {} : { 'data-layers': otherLayers }),
  };
}

/** Returns the attributes that name a passage's locator and layer. */
export function passageAttributes(
  document: Document,
  { locator, layer }: Passage,
): Omit<PassageAttributes, keyof SourceAttributes> {
  return { 'data-locator': locator, 'data-layer': layerById(document, layer).label };
}

/** Returns the attributes that name a passage's own place, locator and layer. */
export function placedAttributes(document: Document, passage: Passage) {
  return { 'data-places': writePlace(document, passage), ...passageAttributes(document, passage) };
}

/** Returns the attributes of a document for words that have their own place. */
export function sourceOfPlaced(document: Document): SourceAttributes {
  const { 'data-places': _, ...source } = sourceAttributes(document);
  return source;
}

/** Returns a passage with the layer of the given words in it: a reporting verb is the document's own. */
export function withLayerOfWords(passage: Passage, words: string): Passage {
  const found = markWords(passage.segments, [words]).filter(({ marked }) => marked);
  return { ...passage, layer: layerOf(found) };
}
