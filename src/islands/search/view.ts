import type { Hit } from '#search/match.ts';
import { element, fill } from './element.ts';
import { resultOf } from './results.ts';

/** Results drawn at a time; more are asked for. */
const PAGE = 200;

/** The parts of the search page, and the ways to write in them. */
export class View {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly literal: HTMLInputElement;
  readonly list: HTMLElement;
  private readonly status: HTMLElement;
  private readonly slots: Record<'jump' | 'filters' | 'actions' | 'hints', HTMLElement>;

  constructor(root: HTMLElement) {
    const find = <T extends HTMLElement>(selector: string): T => {
      const found = root.querySelector<T>(selector);
      if (!found) throw new Error(`the search page has no ${selector}`);
      return found;
    };
    this.form = find('form');
    this.input = find('input[name=q]');
    this.literal = find('input[name=literal]');
    this.list = find('[data-slot=results]');
    this.status = find('[role=status]');
    this.slots = {
      jump: find('[data-slot=jump]'),
      filters: find('[data-slot=filters]'),
      actions: find('[data-slot=actions]'),
      hints: find('[data-slot=hints]'),
    };
  }

  /** Says one thing, heard as well as seen. */
  say(text: string): void {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  /** Fills one of the places around the results. */
  put(slot: 'jump' | 'filters' | 'actions' | 'hints', children: readonly HTMLElement[]): void {
    const place = this.slots[slot];
    const controls = () => [...place.querySelectorAll<HTMLElement>('select')];
    const at = controls().indexOf(document.activeElement as HTMLElement);
    fill(place, children);
    // A control that was being used is drawn anew and must not lose the keyboard.
    controls()[at]?.focus();
  }

  /** Takes away everything that an earlier query left. */
  clear(): void {
    fill(this.list, []);
    for (const slot of Object.values(this.slots)) fill(slot, []);
  }

  /** Draws the results. */
  draw(hits: readonly Hit[], marked: string, literal: boolean): void {
    fill(
      this.list,
      hits.slice(0, PAGE).map((hit) => resultOf(hit, marked, literal)),
    );
    if (hits.length > PAGE) {
      const rest = hits.length - PAGE;
      this.list.append(element('li', {}, [`还有 ${rest} 条没有列出，请多打几个字或筛选。`]));
    }
  }
}
