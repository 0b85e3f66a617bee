import { fill } from '../platform/dom.ts';
import { turnsInOrder } from './turns.ts';

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
  /** Empties all slots, and ends the drawing of results. */
  clear(): void;
  /** Ends the drawing of results, if one is under way. */
  endDrawing(): void;
  /** Begins a drawing of results, which ends the one before. Returns a function that tells whether it lasts. */
  beginDrawing(): () => boolean;
  /** Marks the page as having answered a query. */
  markAnswered(q: string): void;
}

/** Returns the view of a search page. */
export function searchViewOf(root: HTMLElement): SearchView {
  const find = <T extends HTMLElement>(selector: string) => root.querySelector(selector) as T;
  const status = find('[role=status]');
  const beginDrawing = turnsInOrder();
  const slot = (name: Slot) => find(`[data-slot=${name}]`);
  const view: SearchView = {
    input: find('[name=q]'),
    literal: find('[name=literal]'),
    say(text) {
      if (status.textContent !== text) status.textContent = text;
    },
    slot,
    put: (name, children) => fill(slot(name), children),
    clear() {
      view.endDrawing();
      for (const one of root.querySelectorAll<HTMLElement>('[data-slot]')) fill(one, []);
    },
    endDrawing: () => void beginDrawing(),
    beginDrawing,
    markAnswered(q) {
      root.dataset['answered'] = q;
    },
  };
  return view;
}
