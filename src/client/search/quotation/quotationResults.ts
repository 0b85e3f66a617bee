/** The elements that show the findings of a quotation check. */
import type { Comparison } from '#search/quote/comparison.ts';
import type { SearchPassage } from '#search/match/block.ts';
import { splitAtRanges } from '#search/match/splitAtRanges.ts';
import { isUnquotable, rangesByPassage } from '#search/quote/quotable.ts';
import type { PassageRange } from '#search/quote/quotable.ts';
import type { QuotationFinding } from '#search/quote/finding.ts';
import type { Range } from '#search/match/range.ts';
import { layerNames, layerSpansIn } from '#search/match/layerSpans.ts';
import { QUIET } from '#styles/furniture.ts';
import { LOCATOR, PASSAGE_TEXT, PLACE_LINE } from '#styles/places.ts';
import { GAP, PAIRS, WARNING } from '#styles/verdicts.ts';
import { ACROSS_PASSAGES } from '#words.ts';
import { copyButton } from '../../platform/copyButton.ts';
import { element } from '../../platform/dom.ts';
import { explain } from '../errorMessages.ts';
import { differencesIn, SENTENCE_WORDS } from './quotationWords.ts';
import { contextOf, resultUrl } from '../results.ts';

const UNQUOTABLE = '注意：原文转述或概述这些话，没有加引号；引用时不要加引号，并写明出处。';
const MAX_PLACES = 5;

/** Returns a finding as an item of the list. */
export function findingItem(finding: QuotationFinding): HTMLLIElement {
  const { sentence, verdict, comparison, quotedParts, unquotable, failure } = finding;
  const isSame = verdict === 'verbatim';
  const places = quotedParts ? [partsList(quotedParts)] : placeLines(finding);
  // A retry moves the focus to the new item.
  return element('li', { class: 'pb-4', tabindex: '-1' }, [
    element('h3', { class: isSame ? 'mb-1 font-bold' : 'mb-1 font-bold text-accent' }, [
      SENTENCE_WORDS[verdict],
    ]),
    ...(failure === undefined ? [] : [note(explain(failure))]),
    ...(unquotable ? [element('p', { class: WARNING }, [UNQUOTABLE])] : []),
    element('dl', { class: PAIRS }, [
      ...(comparison
        ? comparedPairs(sentence.text, comparison)
        : pair('引文', [quoted([sentence.text])])),
      ...(places.length > 0 ? pair('出处', places) : []),
    ]),
  ]);
}

/** Returns a name and what belongs to it. */
export function pair(name: string, children: readonly (Node | string)[]): HTMLElement[] {
  return [element('dt', {}, [name]), element('dd', {}, children)];
}

/** Returns the quotation above its source, both marked, with their differences in words. */
function comparedPairs(quotation: string, { source, edits }: Comparison): HTMLElement[] {
  const ours = edits.map((edit) => edit.quotation);
  const theirs = edits.map((edit) => edit.text);
  return [
    ...pair('引文', [quoted(marked(quotation, ours, 'del'))]),
    ...pair('原文', [
      quoted(marked(source, theirs, 'ins')),
      ...copyButton('复制原文', () => source, 'my-2 mr-3'),
    ]),
    ...pair('不同', [differencesIn(quotation, source, edits)]),
  ];
}

function quoted(words: readonly (Node | string)[]): HTMLElement {
  return element('blockquote', { class: PASSAGE_TEXT }, words);
}

/** Returns a text with its differences marked, and a gap where the other text has more. */
function marked(text: string, ranges: readonly Range[], mark: 'del' | 'ins'): (Node | string)[] {
  return splitAtRanges(text, ranges, (part) =>
    part === '' ? element('span', { class: GAP }) : element(mark, {}, [part]),
  );
}

function note(text: string): HTMLElement {
  return element('p', { class: QUIET }, [text]);
}

function partsList(parts: NonNullable<QuotationFinding['quotedParts']>): HTMLElement {
  const items = parts.map(({ text, places: [place] }) =>
    element('li', {}, [
      quoted([text]),
      ...(place ? passageLines(place) : [note(SENTENCE_WORDS.absent)]),
    ]),
  );
  return element('ul', {}, items);
}

function placeLines({ places, sentence, unquotable }: QuotationFinding): HTMLElement[] {
  const shown = places.slice(0, MAX_PLACES);
  const lines = shown.flatMap((place) => [
    ...passageLines(place),
    // The warning above already says this of the whole sentence.
    ...(sentence.quoted && !unquotable && isUnquotable(place)
      ? [note('这一处是转述或概述，原文没有加引号。')]
      : []),
  ]);
  return places.length > shown.length ? [...lines, note(`共 ${places.length} 处。`)] : lines;
}

/** Returns a line for each passage of a place, with whose words were found in it. */
function passageLines(place: PassageRange): HTMLElement[] {
  const { passages } = place;
  const lines = rangesByPassage(place).map(([passage, range]) =>
    element('p', { class: PLACE_LINE }, [
      passageLink(passage),
      ...contextOf(passage, layerNames(layerSpansIn(passage, [range]))),
    ]),
  );
  return passages.length > 1 ? [note(ACROSS_PASSAGES), ...lines] : lines;
}

function passageLink(passage: SearchPassage): HTMLElement {
  // The pasted text must not go into an address.
  return element('a', { class: LOCATOR, href: resultUrl(passage) }, [passage.locator]);
}
