import type { Hit } from '#search/match.ts';
import { element, fill } from './element.ts';
import { resultOf } from './results.ts';

/** Results drawn at a time; more are asked for. */
const PAGE = 200;
/** The places for the results and around them. */
type Slot = 'jump' | 'filters' | 'actions' | 'hints' | 'results';

/** The parts of the search page, and the ways to write in them. */
export class View {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly literal: HTMLInputElement;
  private readonly root: HTMLElement;

  constructor(root: HTMLElement) {
    this.root = root;
    this.form = this.find('form');
    this.input = this.find('[name=q]');
    this.literal = this.find('[name=literal]');
  }

  /** Says one thing, heard as well as seen. */
  say(text: string): void {
    const status = this.find('[role=status]');
    if (status.textContent !== text) status.textContent = text;
  }

  /** One of the places around the results. */
  slot(name: Slot): HTMLElement {
    return this.find(`[data-slot=${name}]`);
  }

  /** Fills one of the places around the results. */
  put(name: Slot, children: readonly HTMLElement[]): void {
    fill(this.slot(name), children);
  }

  /** Takes away everything that an earlier query left. */
  clear(): void {
    for (const slot of this.root.querySelectorAll<HTMLElement>('[data-slot]')) fill(slot, []);
  }

  /** Draws the results. */
  draw(hits: readonly Hit[], marked: string, literal: string): void {
    const items = hits.slice(0, PAGE).map((hit) => resultOf(hit, marked, literal));
    const rest = hits.length - PAGE;
    if (rest > 0) items.push(element('li', {}, [`还有 ${rest} 条没有列出，请多打几个字或筛选。`]));
    this.put('results', items);
  }

  /** The quotation check. */
  get check(): HTMLElement {
    return this.find('details');
  }

  private find<T extends HTMLElement>(selector: string): T {
    return this.root.querySelector(selector) as T;
  }
}
