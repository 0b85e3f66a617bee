import { OWN_LAYER } from '#edition/layer.ts';
import type { SearchPassage } from '#search/match/block.ts';
import { layersIn } from '#search/match/layerSpans.ts';
import type { Hit } from '#search/match/match.ts';
import type { Range } from '#search/match/range.ts';
import { splitAtRanges } from '#search/match/splitAtRanges.ts';
import { QUIET } from '#styles/furniture.ts';
import { LOCATOR, PASSAGE_TEXT, PLACE_LINE } from '#styles/places.ts';
import { ACROSS_PASSAGES, ADD_TO_PACK } from '#words.ts';
import { button, element } from '../platform/dom.ts';
import { wrapRange } from '../platform/wrapRange.ts';
import { addToPack, hasPacks, passageIdIn } from '../reading/packInbox.ts';
import { contextOf, resultUrl } from './results.ts';

/** Shows a text in the status line. */
type Say = (text: string) => void;

/**
 * Returns a hit as an item: for each passage its text with the match marked, a link, whose words it carries, and a
 * button that puts it into the reader's pack, whose outcome `say` shows.
 */
export function resultItem({ passages, marks }: Hit, query: string, say: Say): HTMLLIElement {
  const found = passages.map((passage, index) => {
    const ranges = marks[index] ?? [];
    return element('div', { class: 'found' }, [
      markedText(passage, ranges),
      placeOf(passage, ranges, query, say),
    ]);
  });
  const note = element('p', { class: QUIET }, [ACROSS_PASSAGES]);
  return element('li', {}, found.length > 1 ? [note, ...found] : found);
}

function placeOf(
  passage: SearchPassage,
  marks: readonly Range[],
  query: string,
  say: Say,
): HTMLElement {
  const { locator, text } = passage;
  const link = element('a', { class: LOCATOR, href: resultUrl(passage, query) }, [locator]);
  const add = button(ADD_TO_PACK, () => say(addToPack([{ id: passageIdIn(link.href), text }])));
  // Names the passage for readers who hear the buttons one after another.
  add.append(element('span', { class: 'spoken' }, [`：${locator}`]));
  return element('p', { class: PLACE_LINE }, [
    link,
    ...contextOf(passage, layersIn(passage, marks)),
    ...(hasPacks() ? [add] : []),
  ]);
}

/** Returns a passage's text with the attributes that a copy of it needs (edition/passageAttributes.ts). */
export function markedText(passage: SearchPassage, marks: readonly Range[]): HTMLElement {
  const { locator, title, layerSpans } = passage;
  const [, name, source = name, issuer] = title;
  const text = element(
    'blockquote',
    { class: PASSAGE_TEXT },
    splitAtRanges(passage.text, marks, (words) => element('mark', {}, [words])),
  );
  const othersWords = layerSpans.filter((span) => span.layer !== OWN_LAYER);
  for (const { from, to } of othersWords) {
    wrapRange(text, [from, to], () => element('span', { class: 'said' }));
  }
  const own = layerSpans.find((span) => span.layer === OWN_LAYER)?.layerName;
  const layer = othersWords[0]?.layerName ?? own;
  // In a library of one document the page itself has the attributes that are missing here.
  Object.assign(
    text.dataset,
    { locator, layer },
    own && { own },
    source && { source },
    issuer && { issuer },
  );
  return text;
}
