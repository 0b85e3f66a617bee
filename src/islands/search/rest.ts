import type { Entry } from '#search/entry.ts';
import { offerCollecting } from './collecting.ts';
import type { Answered, Desk } from './desk.ts';
import { button } from './element.ts';
import { PAGE } from './view.ts';

/** Gives every result drawn all that belongs to it, and the list a button that draws more while there are more. */
export function completeList(desk: Desk, answered: Answered): void {
  const { view } = desk;
  const { shown, query } = answered;
  const list = view.slot('results');
  const drawn = list.children.length;
  shown.slice(0, drawn).forEach(({ entries }, index) => {
    const texts = list.children[index]?.querySelectorAll<HTMLElement>('.text') ?? [];
    for (const [at, text] of [...texts].entries()) Object.assign(text.dataset, saying(entries[at]));
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

/** What a copy of the words says of them (edition/attribution.ts); the page itself names its only document. */
function saying(entry: Entry | undefined): Record<string, string> {
  if (!entry) return {};
  const { locator, layerName: layer, documentName: source } = entry;
  return source === '' ? { locator, layer } : { locator, layer, source };
}
