import { OWN_LAYER } from '#edition/layer.ts';
import type { SearchPassage } from '#search/match/block.ts';
import { wrapRange } from '../platform/wrapRange.ts';
import { addPackButtons } from './addToPack.ts';
import type { ShownAnswer, SearchContext } from './searchContext.ts';
import { button, element } from '../platform/dom.ts';
import { PAGE_SIZE } from './view.ts';

/** Completes the results drawn so far with attributes and buttons, and adds a button that draws more of them. */
export function loadMore(page: SearchContext, answer: ShownAnswer): void {
  const { view } = page;
  const { shownHits, markQuery } = answer;
  const list = view.slot('results');
  const drawn = list.children.length;
  shownHits.slice(0, drawn).forEach(({ passages }, index) => {
    const texts = list.children[index]?.querySelectorAll<HTMLElement>('.text') ?? [];
    for (const [at, text] of [...texts].entries()) addAttributes(text, passages[at]);
  });
  addPackButtons(list, view.say);
  const left = shownHits.length - drawn;
  const drawMore = () => {
    view.draw(shownHits, markQuery);
    loadMore(page, answer);
    // The button moves down; the focus goes to the first new result.
    list.children[drawn]?.querySelector('a')?.focus();
  };
  const label = `再列 ${Math.min(left, PAGE_SIZE)} 条`;
  const offer = button(left > PAGE_SIZE ? `${label}（还有 ${left} 条）` : label, drawMore);
  view.put('rest', left > 0 ? [offer] : []);
}

/** Sets the attributes that a copy of a passage needs (edition/passageAttributes.ts), and wraps the words of others. */
function addAttributes(text: HTMLElement, passage: SearchPassage | undefined): void {
  if (!passage) return;
  const { locator, title, layerSpans } = passage;
  const [, name, source = name, issuer] = title;
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
}
