/** One item of the pack as a row of the editor: what it says, and what can be done with it. */
import { OWN } from '#edition/layer.ts';
import { modeOf } from '#pack/excerpt.ts';
import { LIMITS } from '#pack/limits.ts';
import type { Excerpt, ShownItem } from '#pack/pack.ts';
import { element } from '../search/element.ts';
import { siteRoot } from '../trusted.ts';

/** What the buttons of a row ask for. */
export const ACTS = { up: '上移', down: '下移', to: '移到…', remove: '删去' } as const;

/** A row for an item; its buttons carry `data-act`, its text field, if any, `data-text`. */
export function rowOf(item: ShownItem): HTMLLIElement {
  const name = nameOf(item);
  const acts = Object.entries(ACTS).map(([act, label]) =>
    element('button', { type: 'button', 'data-act': act, 'aria-label': `${label}：${name}` }, [
      label,
    ]),
  );
  const row = element('li', { class: `item ${item.kind}` }, [
    element('div', { class: 'said-here' }, contentOf(item)),
    element('div', { class: 'acts', role: 'group', 'aria-label': name }, acts),
  ]);
  return row;
}

/** What a row is called when it moves or goes. */
export function nameOf(item: ShownItem): string {
  if (item.kind === 'passage') return item.excerpt.locator;
  if (item.kind === 'missing') return item.id;
  const [short] = item.text.split('\n');
  return `${item.kind === 'note' ? '备注' : '小标题'}“${short?.slice(0, 12)}”`;
}

function contentOf(item: ShownItem): HTMLElement[] {
  if (item.kind === 'passage') return passage(item.excerpt, item.changed);
  if (item.kind === 'missing') {
    return [
      element('p', { class: 'warning' }, [
        `本站没有这一段句：${item.id}。编号会留在备课单里，导出时不丢。`,
      ]),
    ];
  }
  return [item.kind === 'note' ? note(item.text) : heading(item.text)];
}

function passage(excerpt: Excerpt, changed: boolean): HTMLElement[] {
  const words = excerpt.runs.map(({ layer, text }) =>
    element('span', layer === OWN ? {} : { class: 'said' }, [text]),
  );
  const locator = element(
    'a',
    { href: `${siteRoot()}${excerpt.path.replace(/(?=#|$)/u, 'index.html')}` },
    [excerpt.locator],
  );
  const place = element('p', { class: 'place' }, [locator, excerpt.layer]);
  const text = element('p', { class: `words run ${modeOf(excerpt)}` }, words);
  const warning = '收进备课单以后，这一句的文字改过；这里是现在的文字。';
  return changed ? [place, text, element('p', { class: 'warning' }, [warning])] : [place, text];
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
