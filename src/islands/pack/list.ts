/** The rows of the editor and what moves them: buttons, keys, a number to move to. */
import type { Item, ShownItem } from '#pack/pack.ts';
import { button, element } from '../search/element.ts';
import { nameOf, rowOf } from './row.ts';

/** An item with what is shown of it. */
export interface Entry {
  item: Item;
  shown: ShownItem;
}

/** What the list tells: that something changed, and in which words. */
export interface Listener {
  /** Before anything but text changes, so that it can be undone. */
  before(doing: string): void;
  changed(said: string): void;
}

/** A list of entries in an `<ol>`. */
export class PackList {
  private readonly root: HTMLElement;
  private readonly listener: Listener;
  private rows: { entry: Entry; row: HTMLLIElement }[] = [];

  constructor(root: HTMLElement, listener: Listener) {
    this.root = root;
    this.listener = listener;
    root.addEventListener('click', ({ target }) => this.click(target as Element));
    root.addEventListener('keydown', (event) => this.key(event));
    root.addEventListener('input', ({ target }) => this.type(target as HTMLInputElement));
  }

  /** The items in their present order. */
  get items(): Item[] {
    return this.rows.map(({ entry }) => entry.item);
  }

  /** Shows these entries in place of whatever was shown. */
  draw(entries: readonly Entry[]): void {
    this.rows = entries.map((entry) => ({ entry, row: rowOf(entry.shown) }));
    // replaceChildren is younger than the oldest browsers served.
    this.root.textContent = '';
    this.root.append(...this.rows.map(({ row }) => row));
  }

  /** Puts an entry at the end and the keyboard in its text. */
  add(entry: Entry): void {
    this.listener.before(`加入${nameOf(entry.shown)}`);
    const row = rowOf(entry.shown);
    this.rows.push({ entry, row });
    this.root.append(row);
    row.querySelector<HTMLElement>('[data-text]')?.focus();
    this.listener.changed('已加在最后');
  }

  private click(target: Element): void {
    const act = target.closest('[data-act]')?.getAttribute('data-act');
    const at = this.rowOf(target);
    if (at < 0) return;
    if (act === 'up') this.move(at, at - 1);
    if (act === 'down') this.move(at, at + 1);
    if (act === 'remove') this.remove(at);
    if (act === 'to') this.askWhere(at);
  }

  private key(event: KeyboardEvent): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const at = this.rowOf(event.target as Element);
    if (!event.altKey || !step || at < 0) return;
    event.preventDefault();
    this.move(at, at + step);
  }

  private type(input: HTMLInputElement): void {
    const entry = this.rows[this.rowOf(input)]?.entry;
    if (!entry || !input.hasAttribute('data-text') || !('text' in entry.item)) return;
    entry.item = { ...entry.item, text: input.value };
    entry.shown = entry.item;
    this.listener.changed('');
  }

  private rowOf(element: Element): number {
    const row = element.closest('li');
    return this.rows.findIndex((each) => each.row === row);
  }

  /** Moves a row; whatever in it had the keyboard keeps it. */
  private move(from: number, to: number): void {
    const moved = this.rows[from];
    if (!moved) return;
    const name = nameOf(moved.entry.shown);
    if (to < 0 || to >= this.rows.length) {
      this.listener.changed(`${name}已在${to < 0 ? '最前' : '最后'}`);
      return;
    }
    const focused = document.activeElement as HTMLElement | null;
    this.listener.before(`移动${name}`);
    this.rows.splice(from, 1);
    this.root.insertBefore(moved.row, this.rows[to]?.row ?? null);
    this.rows.splice(to, 0, moved);
    if (focused && moved.row.contains(focused)) focused.focus();
    moved.row.scrollIntoView({ block: 'nearest' });
    this.listener.changed(`${name}移到第 ${to + 1} 项，共 ${this.rows.length} 项`);
  }

  private remove(at: number): void {
    const [gone] = this.rows.slice(at, at + 1);
    if (!gone) return;
    const name = nameOf(gone.entry.shown);
    this.listener.before(`删去${name}`);
    this.rows.splice(at, 1);
    gone.row.remove();
    const next = this.rows[Math.min(at, this.rows.length - 1)]?.row;
    next?.querySelector<HTMLElement>('[data-act=remove]')?.focus();
    this.listener.changed(`已删去${name}，可以撤销`);
  }

  /** Asks for a number in the row itself. */
  private askWhere(at: number): void {
    const row = this.rows[at]?.row;
    if (!row || row.querySelector('form')) return;
    const size = String(this.rows.length);
    const input = element('input', { type: 'number', min: '1', max: size, value: String(at + 1) });
    const form = element('form', { class: 'moving' }, [
      element('label', {}, ['移到第 ', input, ` 项（共 ${size} 项）`]),
      element('button', { type: 'submit' }, ['移动']),
      button('不移', () => close()),
    ]);
    const close = () => {
      form.remove();
      row.querySelector<HTMLElement>('[data-act=to]')?.focus();
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      close();
      const wanted = Math.round(Number(input.value)) || at + 1;
      this.move(at, Math.min(Math.max(wanted, 1), this.rows.length) - 1);
    });
    form.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
    row.append(form);
    input.select();
  }
}
