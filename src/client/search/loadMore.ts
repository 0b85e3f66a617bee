import { OWN } from '#edition/layer.ts';
import type { Entry } from '#search/match/block.ts';
import { enclose } from '../platform/wrapRange.ts';
import { offerCollecting } from './addToPack.ts';
import type { Answered, Desk } from './page.ts';
import { button, element } from '../platform/dom.ts';
import { PAGE } from './view.ts';

/** Gives every result drawn all that belongs to it, and the list a button that draws more while there are more. */
export function completeList(desk: Desk, answered: Answered): void {
  const { view } = desk;
  const { shown, query } = answered;
  const list = view.slot('results');
  const drawn = list.children.length;
  shown.slice(0, drawn).forEach(({ entries }, index) => {
    const texts = list.children[index]?.querySelectorAll<HTMLElement>('.text') ?? [];
    for (const [at, text] of [...texts].entries()) attribute(text, entries[at]);
  });
  offerCollecting(list, (said) => view.say(said));
  const left = shown.length - drawn;
  const drawMore = () => {
    view.draw(shown, query);
    completeList(desk, answered);
    // The button has moved on; the keyboard stays where it was.
    list.children[drawn]?.querySelector('a')?.focus();
  };
  const label = `再列 ${Math.min(left, PAGE)} 条`;
  const offer = button(left > PAGE ? `${label}（还有 ${left} 条）` : label, drawMore);
  view.put('rest', left > 0 ? [offer] : []);
}

/** Says of the words what a copy of them says (edition/attribution.ts), those of others set apart from the document's own. */
function attribute(text: HTMLElement, entry: Entry | undefined): void {
  if (!entry) return;
  const { locator, title, voices } = entry;
  const [, name, source = name, issuer] = title;
  const said = voices.filter((voice) => voice.layer !== OWN);
  for (const { from, to } of said) {
    enclose(text, [from, to], () => element('span', { class: 'said' }));
  }
  const own = voices.find((voice) => voice.layer === OWN)?.layerName;
  const layer = said[0]?.layerName ?? own;
  // The page itself names its only document, and what that calls its own words.
  Object.assign(
    text.dataset,
    { locator, layer },
    own && { own },
    source && { source },
    issuer && { issuer },
  );
}
