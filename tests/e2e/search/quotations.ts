/** Sentences of the library to quote, and quotations with errors. */
import { OWN_LAYER } from '#edition/layer.ts';
import type { SearchPassage } from '#search/match/block.ts';
import { locatorsOf } from '#search/quote/whole/printedNames.ts';
import { lacking } from '../lacking.ts';
import { passages } from '../../search/notice.ts';
import { occursOnce, pageOf } from './sought.ts';

/** Characters that no text has. */
export const FOREIGN = '龘靐';
const MORE_FOREIGN = '齉爩';
/** The number of different characters in a row that a misquotation needs. */
const DIFFERENT = 10;

/** Returns the sentence of {@link sentenceWithMark} without its last mark. */
export function relayedSentence(): string {
  return sentenceWithMark().slice(0, -1);
}

/** Returns a sentence that relays the words of others without quotation marks. Skips the test for none. */
export function sentenceWithMark(): string {
  return sentenceThat(
    ({ text, layerSpans }) =>
      layerSpans[0]?.mode === 'relay' && /[，、]/u.test(text) && differentIn(text) !== undefined,
    'relays others, with a comma and different characters',
  );
}

/** Returns a sentence of a document's own, without its last mark. Skips the test for none. */
export function ownSentence(): string {
  const text = sentenceThat(({ layerSpans }) => layerSpans[0]?.layer === OWN_LAYER, 'is its own');
  return text.slice(0, -1);
}

/** A passage as a citation from before its section and its layer had their present names states it. */
export interface FormerCitation {
  text: string;
  locator: string;
  layer: string;
  /** A layer of the same document that is not the passage's. */
  otherLayer: string;
}

/** Returns what an old citation states of a sentence whose section and layer were renamed. Skips the test for none. */
export function formerCitation(): FormerCitation {
  for (const passage of passages) {
    const [span, another] = passage.layerSpans;
    const [layer, locator] = [span?.formerLayerNames?.[0], locatorsOf(passage)[1]];
    const { text, document } = passage;
    const other = passages
      .filter((one) => one.document === document)
      .flatMap((one) => one.layerSpans)
      .find((one) => one.layer !== span?.layer);
    if (layer && locator && other && !another && text.length >= 20)
      return { text, locator, layer, otherLayer: other.layerName };
  }
  return lacking('no section of this library was renamed, and its layer too');
}

function sentenceThat(suits: (passage: SearchPassage) => boolean, property: string): string {
  const found = passages.find(
    (passage) => passage.layerSpans.length === 1 && isSentence(passage.text) && suits(passage),
  );
  if (!found) lacking(`no passage of this library is one sentence that ${property}`);
  return found.text;
}

function isSentence(text: string): boolean {
  return text.length >= 20 && /^[^“”‘’。！？；]+[。；]$/u.test(text) && occursOnce(text);
}

/** Returns the first different Chinese characters in a row, not at an edge, where a quotation may simply be longer. */
function differentIn(text: string): string | undefined {
  const runs =
    text
      .slice(DIFFERENT / 2, -DIFFERENT / 2)
      .match(new RegExp(`\\p{Script=Han}{${DIFFERENT},}`, 'gu')) ?? [];
  return runs
    .flatMap((run) => Array.from(run, (_, at) => run.slice(at, at + DIFFERENT)))
    .find((part) => new Set(part).size === DIFFERENT);
}

/** A sentence, and a quotation of it that leaves out two characters, replaces two, and adds two. */
export interface Misquoted {
  text: string;
  quotation: string;
  leftOut: string;
  replaced: string;
  replacement: string;
  added: string;
}

/** Returns the sentence of {@link relayedSentence} with its misquotation. */
export function misquoted(): Misquoted {
  const text = relayedSentence();
  const part = differentIn(text) ?? '';
  const [leftOut, replaced] = [part.slice(1, 3), part.slice(4, 6)];
  const [replacement, added] = [FOREIGN, MORE_FOREIGN];
  const wrong = `${part[0]}${part[3]}${replacement}${part.slice(6, 8)}${added}${part.slice(8)}`;
  const quotation = text.replace(part, wrong);
  return { text, quotation, leftOut, replaced, replacement, added };
}

/** Returns words that a document relays in quotation marks, with these. Skips the test for none. */
export function wordsInRelayedMarks(): string {
  const relayed = passages.flatMap(({ text, layerSpans }) =>
    layerSpans.flatMap(({ mode, from, to }) => (mode === 'relay' ? text.slice(from, to) : [])),
  );
  const quoted = relayed.flatMap((text) => text.match(/“\p{Script=Han}{3,}”/gu) ?? []);
  const found = quoted.find((words) => occursOnce(words));
  if (found === undefined) lacking('this library relays no words in quotation marks');
  return found;
}

/** A passage in a layer of others, the next in the same layer, and the one after it in the document's own words. */
export type Change = readonly [SearchPassage, SearchPassage, SearchPassage];

/** Returns three passages in a row, the last in another layer than the others. Skips the test for none. */
export function changeOfLayer(): Change {
  for (const [index, one] of passages.entries()) {
    const [two, three] = passages.slice(index + 1);
    if (!two || !three || pageOf(one) !== pageOf(three)) continue;
    const [a, b, c] = [one, two, three].map(soleLayer);
    const isLong = [one, two, three].every(({ text }) => text.length > 24);
    if (isLong && a && a === b && a !== OWN_LAYER && c === OWN_LAYER) return [one, two, three];
  }
  return lacking('no section of this library returns from the words of others to its own');
}

/** Returns the layer of a passage in one layer. */
function soleLayer({ layerSpans: [layer, another] }: SearchPassage): string | undefined {
  return another ? undefined : layer?.layer;
}

/** Returns three passages in a row that are sentences in one layer. Skips the test for none. */
export function neighbours(): Change {
  for (const [index, one] of passages.entries()) {
    const [two, three] = passages.slice(index + 1);
    if (!two || !three || pageOf(one) !== pageOf(three)) continue;
    if ([one, two, three].every((each) => soleLayer(each) && isSentence(each.text)))
      return [one, two, three];
  }
  return lacking('no section of this library has three sentences in a row');
}
