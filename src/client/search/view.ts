import type { Hit } from '#search/match/match.ts';
import { fill } from '../platform/dom.ts';
import { resultItem } from './results.ts';

/** The number of results drawn at a time. */
export const PAGE_SIZE = 200;
/** The slots for the results and around them. */
type Slot = 'jump' | 'filters' | 'actions' | 'synonyms' | 'hints' | 'writings' | 'results' | 'rest';

/** The elements of the search page, and the functions that fill them. */
export interface SearchView {
  readonly input: HTMLInputElement;
  readonly literal: HTMLInputElement;
  /** Shows a text in the status line, which screen readers announce. */
  say(text: string): void;
  /** Returns a slot. */
  slot(name: Slot): HTMLElement;
  /** Fills a slot. */
  put(name: Slot, children: readonly HTMLElement[]): void;
  /** Empties all slots. */
  clear(): void;
  /** Draws the next page of the results; `markQuery` returns the query string by which a page marks the match. */
  draw(hits: readonly Hit[], markQuery: (hit: Hit) => string): void;
}

/** Returns the view of a search page. */
export function searchViewOf(root: HTMLElement): SearchView {
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
    draw(hits, markQuery) {
      const list = slot('results');
      const from = list.children.length;
      list.append(
        ...hits.slice(from, from + PAGE_SIZE).map((hit) => resultItem(hit, markQuery(hit))),
      );
      list.hidden = hits.length === 0;
    },
  };
}
