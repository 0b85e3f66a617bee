import type { Hit } from '#search/match/match.ts';
import { fill } from '../platform/dom.ts';
import { resultOf } from './results.ts';

/** Results drawn at a time; more are asked for. */
export const PAGE = 200;
/** The places for the results and around them. */
type Slot = 'jump' | 'filters' | 'actions' | 'hints' | 'results' | 'rest';

/** The parts of the search page, and the ways to write in them. */
export interface View {
  readonly input: HTMLInputElement;
  readonly literal: HTMLInputElement;
  /** Says one thing, heard as well as seen. */
  say(text: string): void;
  /** One of the places around the results. */
  slot(name: Slot): HTMLElement;
  /** Fills one of the places around the results. */
  put(name: Slot, children: readonly HTMLElement[]): void;
  /** Takes away everything that an earlier query left. */
  clear(): void;
  /** Draws a page of the results, after those of them that are drawn; `query` is what marks the match on its page. */
  draw(hits: readonly Hit[], query: (hit: Hit) => string): void;
}

/** The view of a search page. */
export function viewOf(root: HTMLElement): View {
  const find = <T extends HTMLElement>(selector: string) => root.querySelector(selector) as T;
  const status = find('[role=status]');
  const slot = (name: Slot) => find(`[data-slot=${name}]`);
  return {
    input: find('[name=q]'),
    literal: find('[name=literal]'),
    say(text) {
      if (status.textContent !== text) status.textContent = text;
    },
    slot,
    put: (name, children) => fill(slot(name), children),
    clear() {
      for (const one of root.querySelectorAll<HTMLElement>('[data-slot]')) fill(one, []);
    },
    draw(hits, query) {
      const list = slot('results');
      const from = list.children.length;
      list.append(...hits.slice(from, from + PAGE).map((hit) => resultOf(hit, query(hit))));
      list.hidden = hits.length === 0;
    },
  };
}
