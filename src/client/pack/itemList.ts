/** The rows of the editor and what moves them: buttons, keys, a number to move to. */
import { LIMITS } from '#packs/limits.ts';
import type { Item } from '#packs/pack.ts';
import { askWhat, askWhere } from './inlineForms.ts';
import { fillRow, nameOf, rowOf } from './itemRow.ts';
import type { RowItem } from './passageLoader.ts';

/** What the list tells and asks: that something changed, in which words, and how an item is shown. */
export interface Listener {
  show(item: Item): RowItem;
  /** Before anything but text changes, so that it can be undone. */
  before(doing: string): void;
  changed(said: string): void;
}

interface Row {
  item: Item;
  shown: RowItem;
  row: HTMLLIElement;
}

/** A list of items in an `<ol>`. */
export class PackList {
  private readonly root: HTMLElement;
  private readonly listener: Listener;
  private rows: Row[] = [];

  constructor(root: HTMLElement, listener: Listener) {
    this.root = root;
    this.listener = listener;
    // So that the keyboard has a place when the last row went.
    root.tabIndex = -1;
    root.addEventListener('click', ({ target }) => this.click(target as Element));
    root.addEventListener('keydown', (event) => this.key(event));
    root.addEventListener('input', ({ target }) => this.type(target as HTMLInputElement));
  }

  /** The items in their present order. */
  get items(): Item[] {
    return this.rows.map(({ item }) => item);
  }

  /** Shows these items in place of whatever was shown. */
  draw(items: readonly Item[]): void {
    this.rows = items.map((item) => this.rowFor(item));
    // replaceChildren is younger than the oldest browsers served.
    this.root.textContent = '';
    this.root.append(...this.rows.map(({ row }) => row));
  }

  /** Shows what of the texts came meanwhile. */
  refresh(): void {
    for (const each of this.rows) {
      if (each.shown.kind !== 'unloaded') continue;
      each.shown = this.listener.show(each.item);
      if (each.shown.kind !== 'unloaded') fillRow(each.row, each.shown);
    }
  }

  /** Puts items at a place, at the end if none is said, and the keyboard in the first one's text, if it has one. */
  add(items: readonly Item[], at = this.rows.length): void {
    if (this.rows.length + items.length > LIMITS.items) {
      this.listener.changed(`没有加入：备课单最多 ${LIMITS.items} 项。`);
      return;
    }
    const added = items.map((item) => this.rowFor(item));
    const names = added.map(({ shown }) => nameOf(shown));
    this.listener.before(`加入${names[0]}`);
    const next = this.rows[at]?.row ?? null;
    this.rows.splice(at, 0, ...added);
    for (const { row } of added) this.root.insertBefore(row, next);
    added[0]?.row.querySelector<HTMLElement>('[data-text]')?.focus();
    const [name, count] = [names[0], added.length];
    const what = count > 1 ? `${name}等 ${count} 项` : name;
    this.listener.changed(next ? `已加入${what}，在第 ${at + 1} 项` : `已加入${what}，在最后`);
  }

  private rowFor(item: Item): Row {
    const shown = this.listener.show(item);
    return { item, shown, row: rowOf(shown) };
  }

  private click(target: Element): void {
    const act = target.closest('[data-act]')?.getAttribute('data-act');
    const at = this.rowOf(target);
    const row = this.rows[at]?.row;
    if (!row) return;
    if (act === 'up') this.move(at, at - 1);
    if (act === 'down') this.move(at, at + 1);
    if (act === 'remove') this.remove(at);
    if (act === 'accept') this.accept(at);
    if (act === 'to') askWhere(row, at, this.rows.length, (to) => this.move(this.rowOf(row), to));
    if (act === 'insert') askWhat(row, (kind) => this.insert(this.rowOf(row), kind));
  }

  private key(event: KeyboardEvent): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const at = this.rowOf(event.target as Element);
    if (!event.altKey || !step || at < 0) return;
    event.preventDefault();
    this.move(at, at + step);
  }

  private type(input: HTMLInputElement): void {
    const typed = this.rows[this.rowOf(input)];
    if (!typed || !input.hasAttribute('data-text') || !('text' in typed.item)) return;
    typed.item = { ...typed.item, text: input.value };
    typed.shown = typed.item;
    this.listener.changed('');
  }

  private rowOf(element: Element): number {
    const row = element.closest('li');
    return this.rows.findIndex((each) => each.row === row);
  }

  private insert(at: number, kind: 'heading' | 'note'): void {
    this.add([{ kind, text: '' }], kind === 'heading' ? at : at + 1);
  }

  /** Moves a row; whatever in it had the keyboard keeps it. */
  private move(from: number, to: number): void {
    const moved = this.rows[from];
    if (!moved) return;
    const name = nameOf(moved.shown);
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
    const name = nameOf(gone.shown);
    this.listener.before(`删去${name}`);
    this.rows.splice(at, 1);
    gone.row.remove();
    const next = this.rows[Math.min(at, this.rows.length - 1)]?.row;
    (next?.querySelector<HTMLElement>('[data-act=remove]') ?? this.root).focus();
    this.listener.changed(`已删去${name}，可以撤销`);
  }

  /** The text as it is now is what is collected from here on. */
  private accept(at: number): void {
    const row = this.rows[at];
    if (row?.shown.kind !== 'passage' || row.item.kind !== 'passage') return;
    const name = nameOf(row.shown);
    this.listener.before(`用现在的文字：${name}`);
    row.item = { ...row.item, mark: row.shown.excerpt.mark };
    row.shown = this.listener.show(row.item);
    fillRow(row.row, row.shown);
    row.row.querySelector<HTMLElement>('[data-act=up]')?.focus();
    this.listener.changed(`${name}用现在的文字，不再提示`);
  }
}
