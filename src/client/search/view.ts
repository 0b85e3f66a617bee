import { element, fill } from '../platform/dom.ts';
import { turnsInOrder } from './turns.ts';

/** The slots for the results and around them. */
type Slot =
  | 'actions'
  | 'jump'
  | 'filters'
  | 'synonyms'
  | 'writings'
  | 'hints'
  | 'results'
  | 'rest'
  | 'collect';

/** The elements of the search page, and the functions that fill them. */
export interface SearchView {
  readonly input: HTMLInputElement;
  readonly literal: HTMLInputElement;
  /** Shows a text in the status line, which screen readers announce, and below it what the text rests on. */
  say(text: string, ground?: string): void;
  /** Opens a door of the page; on a phone the other one folds. Without one, both are open. */
  open(door?: 'find' | 'check'): void;
  /** Opens the door to the quotation check, and goes to its field. */
  openCheck(): void;
  /** The status line of the quotation check. */
  readonly checkStatus: HTMLElement;
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
    say(text, ground = '') {
      if (status.textContent === text + ground) return;
      status.textContent = text;
      if (ground !== '') status.append(element('span', {}, [ground]));
    },
    open(door) {
      if (door) root.dataset['door'] = door;
      else delete root.dataset['door'];
    },
    openCheck() {
      view.open('check');
      find('textarea').focus();
    },
    checkStatus: find('.checked > [role=status]'),
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
