/** One item of the pack as a row of the editor: what it says, and what can be done with it. */
import { OWN } from '#edition/layer.ts';
import { absenceOf } from '#packs/missing.ts';
import { modeOf } from '#packs/excerpt.ts';
import { LIMITS } from '#packs/limits.ts';
import type { Excerpt, Missing } from '#packs/pack.ts';
import { pageAddress } from './packLinks.ts';
import { element } from '../platform/dom.ts';
import type { RowItem } from './passageLoader.ts';

/** What the buttons of a row ask for. */
const ACTS = {
  up: '上移',
  down: '下移',
  to: '移到…',
  insert: '插入…',
  remove: '删去',
} as const;

/** A row for an item; its buttons carry `data-act`, its text field, if any, `data-text`. */
export function rowOf(item: RowItem): HTMLLIElement {
  const acts = Object.entries(ACTS).map(([act, label]) =>
    element('button', { type: 'button', 'data-act': act }, [label]),
  );
  const row = element('li', {}, [
    element('div', { class: 'said-here' }),
    element('div', { class: 'acts', role: 'group' }, acts),
  ]);
  fillRow(row, item);
  return row;
}

/** Makes a row say something else; its buttons stay, and with them the keyboard. */
export function fillRow(row: HTMLLIElement, item: RowItem): void {
  const name = nameOf(item);
  row.className = `item ${item.kind}`;
  const [content, acts] = row.children;
  if (content) content.textContent = '';
  content?.append(...contentOf(item));
  acts?.setAttribute('aria-label', name);
  for (const act of acts?.children ?? []) {
    act.setAttribute('aria-label', `${act.textContent}：${name}`);
  }
}

/** What a row is called when it moves or goes. */
export function nameOf(item: RowItem): string {
  if (item.kind === 'passage') return item.excerpt.locator;
  if (item.kind === 'missing') return item.name;
  if (item.kind === 'unloaded') return item.id;
  const [short] = item.text.split('\n');
  return `${item.kind === 'note' ? '备注' : '小标题'}“${short?.slice(0, 12)}”`;
}

function contentOf(item: RowItem): HTMLElement[] {
  if (item.kind === 'passage') return passage(item.excerpt, item.changed);
  if (item.kind === 'missing') return [missing(item)];
  if (item.kind === 'unloaded') {
    return [element('p', { class: 'waiting' }, [`${item.id}，正文还没有载入。`])];
  }
  return [item.kind === 'note' ? note(item.text) : heading(item.text)];
}

function missing(item: Missing): HTMLElement {
  const said = `${absenceOf(item).trim()}。它留在备课单里，导出时不丢。`;
  if (item.path === null) return element('p', { class: 'warning' }, [said]);
  const way = element('a', { href: pageAddress(item.path) }, ['看原来是什么']);
  return element('p', { class: 'warning' }, [said, way]);
}

function passage(excerpt: Excerpt, changed: boolean): HTMLElement[] {
  const words = excerpt.runs.map(({ layer, text }) =>
    element('span', layer === OWN ? {} : { class: 'said' }, [text]),
  );
  const locator = element('a', { href: pageAddress(excerpt.path) }, [excerpt.locator]);
  const place = element('p', { class: 'place' }, [locator, excerpt.layer]);
  const text = element('p', { class: `words run ${modeOf(excerpt)}` }, words);
  return changed ? [place, text, changedSince(excerpt.locator)] : [place, text];
}

function changedSince(name: string): HTMLElement {
  const label = '用现在的文字';
  return element('p', { class: 'warning' }, [
    '收进备课单以后，这一句的文字改过；这里是现在的文字。',
    element('button', { type: 'button', 'data-act': 'accept', 'aria-label': `${label}：${name}` }, [
      label,
    ]),
  ]);
}

function heading(text: string): HTMLElement {
  const input = element('input', { type: 'text', maxlength: String(LIMITS.line), 'data-text': '' });
  input.value = text;
  return element('label', {}, [element('span', { class: 'kind' }, ['小标题']), input]);
}

function note(text: string): HTMLElement {
  const input = element('textarea', { maxlength: String(LIMITS.note), 'data-text': '', rows: '2' });
  input.value = text;
  return element('label', {}, [element('span', { class: 'kind' }, ['宣讲人备注']), input]);
}
