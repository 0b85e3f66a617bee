/** The rows of the editor, moved by buttons, by keys, or to a typed position. */
import { LIMITS } from '#packs/limits.ts';
import type { PackItem } from '#packs/pack.ts';
import { askWhatToInsert, askNewPosition } from './inlineForms.ts';
import { fillRow, itemName, createRow } from './itemRow.ts';
import type { RowItem } from './passageLoader.ts';

/** The editor as the list needs it: it resolves items and is told of changes. */
export interface ItemListListener {
  resolveItem(item: PackItem): RowItem;
  /** Is called before anything but text changes, so that it can be undone. */
  beforeChange(description: string): void;
  /** Is called after a change; the message is empty when the reader is typing. */
  onChange(message: string): void;
}

/** An item with its row of the list. */
interface ListRow {
  item: PackItem;
  resolved: RowItem;
  element: HTMLLIElement;
}

/** A list of items in an `<ol>`. */
export class ItemList {
  private readonly root: HTMLElement;
  private readonly listener: ItemListListener;
  private rows: ListRow[] = [];

  constructor(root: HTMLElement, listener: ItemListListener) {
    this.root = root;
    this.listener = listener;
    // The list takes the focus when its last row is removed.
    root.tabIndex = -1;
    root.addEventListener('click', ({ target }) => this.handleClick(target as Element));
    root.addEventListener('keydown', (event) => this.handleKey(event));
    root.addEventListener('input', ({ target }) => this.handleInput(target as HTMLInputElement));
  }

  /** The items in their present order. */
  get items(): PackItem[] {
    return this.rows.map(({ item }) => item);
  }

  /** Replaces the rows by rows for these items. */
  draw(items: readonly PackItem[]): void {
    this.rows = items.map((item) => this.createListRow(item));
    // replaceChildren is younger than the oldest browsers served.
    this.root.textContent = '';
    this.root.append(...this.rows.map(({ element }) => element));
  }

  /** Fills in the rows whose texts have been loaded since. */
  refresh(): void {
    for (const each of this.rows) {
      if (each.resolved.kind !== 'unloaded') continue;
      each.resolved = this.listener.resolveItem(each.item);
      if (each.resolved.kind !== 'unloaded') fillRow(each.element, each.resolved);
    }
  }

  /** Inserts items at an index, by default at the end, and focuses the first one's text field, if it has one. */
  add(items: readonly PackItem[], at = this.rows.length): void {
    if (this.rows.length + items.length > LIMITS.items) {
      this.listener.onChange(`没有加入：宣讲单最多 ${LIMITS.items} 项。`);
      return;
    }
    const added = items.map((item) => this.createListRow(item));
    const [first] = added;
    if (!first) return;
    const name = itemName(first.resolved);
    this.listener.beforeChange(`加入${name}`);
    const next = this.rows[at]?.element ?? null;
    this.rows.splice(at, 0, ...added);
    for (const { element } of added) this.root.insertBefore(element, next);
    first.element.querySelector<HTMLElement>('[data-text]')?.focus();
    const names = added.length > 1 ? `${name}等 ${added.length} 项` : name;
    this.listener.onChange(next ? `已加入${names}，在第 ${at + 1} 项` : `已加入${names}，在最后`);
  }

  private createListRow(item: PackItem): ListRow {
    const resolved = this.listener.resolveItem(item);
    return { item, resolved, element: createRow(resolved) };
  }

  private handleClick(target: Element): void {
    const action = target.closest('[data-act]')?.getAttribute('data-act');
    const at = this.indexOf(target);
    const row = this.rows[at]?.element;
    if (!row) return;
    if (action === 'up') this.move(at, at - 1);
    if (action === 'down') this.move(at, at + 1);
    if (action === 'remove') this.remove(at);
    if (action === 'accept') this.acceptCurrentText(at);
    if (action === 'to')
      askNewPosition(row, at, this.rows.length, (to) => this.move(this.indexOf(row), to));
    if (action === 'insert') askWhatToInsert(row, (kind) => this.insert(this.indexOf(row), kind));
  }

  private handleKey(event: KeyboardEvent): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const at = this.indexOf(event.target as Element);
    if (!event.altKey || !step || at < 0) return;
    event.preventDefault();
    this.move(at, at + step);
  }

  private handleInput(input: HTMLInputElement): void {
    const typed = this.rows[this.indexOf(input)];
    if (!typed || !input.hasAttribute('data-text') || !('text' in typed.item)) return;
    typed.item = { ...typed.item, text: input.value };
    typed.resolved = typed.item;
    this.listener.onChange('');
  }

  private indexOf(element: Element): number {
    const row = element.closest('li');
    return this.rows.findIndex((each) => each.element === row);
  }

  private insert(at: number, kind: 'heading' | 'note'): void {
    this.add([{ kind, text: '' }], kind === 'heading' ? at : at + 1);
  }

  /** Moves a row; the focus within it stays. */
  private move(from: number, to: number): void {
    const moved = this.rows[from];
    if (!moved) return;
    const name = itemName(moved.resolved);
    if (to < 0 || to >= this.rows.length) {
      this.listener.onChange(`${name}已在${to < 0 ? '最前' : '最后'}`);
      return;
    }
    const focused = document.activeElement as HTMLElement | null;
    this.listener.beforeChange(`移动${name}`);
    this.rows.splice(from, 1);
    this.root.insertBefore(moved.element, this.rows[to]?.element ?? null);
    this.rows.splice(to, 0, moved);
    if (focused && moved.element.contains(focused)) focused.focus();
    moved.element.scrollIntoView({ block: 'nearest' });
    this.listener.onChange(`${name}移到第 ${to + 1} 项，共 ${this.rows.length} 项`);
  }

  private remove(at: number): void {
    const removed = this.rows[at];
    if (!removed) return;
    const name = itemName(removed.resolved);
    this.listener.beforeChange(`删去${name}`);
    this.rows.splice(at, 1);
    removed.element.remove();
    const next = this.rows[Math.min(at, this.rows.length - 1)]?.element;
    (next?.querySelector<HTMLElement>('[data-act=remove]') ?? this.root).focus();
    this.listener.onChange(`已删去${name}，可以撤销`);
  }

  /** Accepts the present text of a passage that changed since it was collected. */
  private acceptCurrentText(at: number): void {
    const row = this.rows[at];
    if (row?.resolved.kind !== 'passage' || row.item.kind !== 'passage') return;
    const name = itemName(row.resolved);
    this.listener.beforeChange(`用现在的文字：${name}`);
    row.item = { ...row.item, mark: row.resolved.excerpt.mark };
    row.resolved = this.listener.resolveItem(row.item);
    fillRow(row.element, row.resolved);
    row.element.querySelector<HTMLElement>('[data-act=up]')?.focus();
    this.listener.onChange(`${name}用现在的文字，不再提示`);
  }
}
